"""How a PIN becomes a verifier, the same at headquarters and at a register.

Headquarters keeps salt and hash. A register keeps, instead of the hash, its HMAC under the device
secret of the keyring, so that a stolen channel database alone can't be searched for the PIN.
"""

import hashlib
import hmac
import secrets

# RFC 9106's second recommendation: 64 MiB, 3 passes, 4 lanes; about 0.1 s, so never on a UI thread.
_TIME_COST, _MEMORY_KIB, _LANES, _HASH_BYTES = 3, 65536, 4, 32


def new_salt() -> str:
    return secrets.token_hex(16)


def pin_hash(pin: str, salt: str) -> str:
    """Argon2id of a PIN, hexadecimal. Takes about 0.1 s and 64 MiB."""
    from argon2 import Type
    from argon2.low_level import hash_secret_raw

    return hash_secret_raw(
        pin.encode(), bytes.fromhex(salt), _TIME_COST, _MEMORY_KIB, _LANES, _HASH_BYTES, Type.ID
    ).hex()


def keyed(hash_hex: str, device_secret: bytes) -> str:
    """What a register stores of a PIN hash."""
    return hmac.new(device_secret, bytes.fromhex(hash_hex), hashlib.sha256).hexdigest()


def same(left: str, right: str) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(left, right)
