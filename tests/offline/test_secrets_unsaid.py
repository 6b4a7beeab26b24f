"""Whatever quotes a value in a log or an error must not quote a secret."""

import pytest

from pos_app.settings import DeviceSecrets
from pos_contract.messages import Activation, ActivationRequest, SignInRequest
from tests.support.register import STORE


@pytest.mark.parametrize(
    "value",
    [
        ActivationRequest("hidden", "installation"),
        Activation("hidden", STORE),
        SignInRequest("000160", "hidden"),
        DeviceSecrets("hidden", b"hidden"),
    ],
)
def test_a_secret_is_not_in_what_a_log_would_say(value):
    assert "hidden" not in repr(value)
