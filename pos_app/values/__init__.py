"""What screens ask of operations and what they get back: frozen values, complete as they stand.

The bottom of the register: every room may import it, it imports only the contract. One module a topic, so
that the first picture waits for `register` alone.
"""
