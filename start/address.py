"""Where the web process listens, and whether it answers there."""

import errno
import http.client
import ipaddress
import os
import socket
from dataclasses import dataclass

from start.refusal import StartError


@dataclass(frozen=True)
class Address:
    """The host and port that HOST and PORT ask for."""

    host: str
    port: int

    @property
    def is_local(self) -> bool:
        """Say whether only this machine can reach it."""
        return self.host == "localhost" or (_is_ip(self.host) and ipaddress.ip_address(self.host).is_loopback)

    @property
    def reachable_host(self) -> str:
        """Return the host to call from this machine: "all interfaces" is no address to call."""
        return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host)  # noqa: S104

    @property
    def url(self) -> str:
        """Return the address to open in a browser on this machine."""
        host = f"[{self.reachable_host}]" if ":" in self.reachable_host else self.reachable_host
        return f"http://{host}:{self.port}"


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def read_address() -> Address:
    """Read HOST and PORT; a port that is no port is refused."""
    raw = os.environ.get("PORT", "").strip() or "8000"
    if not raw.isdecimal() or not 1 <= int(raw) <= 65535:
        raise StartError(
            f'PORT="{raw}" is not a port. Write a number from 1 to 65535, e.g. make run PORT=8001'
        )
    return Address(host=os.environ.get("HOST", "").strip() or "127.0.0.1", port=int(raw))


def check_free(address: Address) -> None:
    """Refuse where something else listens on the address or it cannot be had."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        # Without this, a port that was left a moment ago would look taken for a minute.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address.host, address.port))
        except OSError as problem:
            raise StartError(_why_not_free(address, problem)) from None


def _why_not_free(address: Address, problem: OSError) -> str:
    if problem.errno == errno.EADDRINUSE:
        return (
            f"Port {address.port} on {address.host} is taken. "
            f"Stop what listens there, or choose another: make run PORT={min(address.port + 1, 65535)}"
        )
    if problem.errno == errno.EACCES:
        return f"Port {address.port} is only for root. Choose one above 1023: make run PORT=8000"
    return f'HOST="{address.host}" is no address of this machine. Write make run HOST=127.0.0.1'


def ask(address: Address, path: str, *, timeout_seconds: float = 2.0) -> int | None:
    """Return the status with which the web process answers, or None where it does not answer.

    The Host header is one that the settings allow and the request says that it came by TLS, as a proxy would:
    otherwise a process that is well would look ill on an installation with a public name.
    """
    allowed = os.environ.get("TRACKER_ALLOWED_HOSTS", "").split(",")[0].strip().lstrip(".")
    headers = {"Host": allowed if allowed not in {"", "*"} else "localhost", "X-Forwarded-Proto": "https"}
    connection = http.client.HTTPConnection(address.reachable_host, address.port, timeout=timeout_seconds)
    try:
        connection.request("GET", path, headers=headers)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()
