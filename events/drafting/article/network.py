"""The way out to the web, so narrow that nobody can make us ask a machine inside: an address is checked, then dialled.

What was checked is what is connected to; a name that answers differently the second time gains nothing.
"""

import ipaddress
import socket
import ssl
from typing import Protocol

from events.errors.article import PrivateAddress, Unreachable

# Behind these an IPv4 address is hidden in an IPv6 one, and where it leads depends on somebody else's gateway.
WRAPPERS = tuple(
    map(ipaddress.ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96"))
)
# Kept for protocols between machines of one network (RFC 6890).
PROTOCOL = ipaddress.ip_network("192.0.0.0/24")


class Network(Protocol):
    """What fetching needs of the world."""

    def resolve(self, host: str, port: int) -> list[str]:
        """Return the addresses of a host."""

    def connect(
        self, address: str, port: int, *, host: str, encrypted: bool, seconds: float
    ) -> socket.socket:
        """Return a connection to this very address, encrypted for the host by name where asked."""


class Internet:
    """The real one."""

    def resolve(self, host: str, port: int) -> list[str]:
        """Ask the system's resolver."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as problem:
            raise Unreachable(
                host=host, en="no such host is known", fr="aucun hôte de ce nom n’est connu"
            ) from problem
        return list(dict.fromkeys(str(entry[4][0]) for entry in found))

    def connect(
        self, address: str, port: int, *, host: str, encrypted: bool, seconds: float
    ) -> socket.socket:
        """Dial the address; the certificate must be the host's."""
        plain = socket.create_connection((address, port), timeout=seconds)
        if not encrypted:
            return plain
        try:
            return ssl.create_default_context().wrap_socket(plain, server_hostname=host)
        except OSError:
            plain.close()
            raise


def is_public(address: str) -> bool:
    """Tell whether an address lies in the open internet and belongs to one machine."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return is_public(str(ip.ipv4_mapped))
        if any(ip in wrapper for wrapper in WRAPPERS):
            return False
    if getattr(ip, "is_site_local", False) or ip in PROTOCOL:
        # Withdrawn ranges that Python counts as global; a network inside may still use them.
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def public_address(host: str, port: int, network: Network) -> str:
    """Return the address to dial. A host that has one inside address is refused whole."""
    addresses = network.resolve(host, port)
    if not addresses or not all(is_public(address) for address in addresses):
        raise PrivateAddress(host=host)
    return addresses[0]
