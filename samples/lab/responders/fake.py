#!/usr/bin/env python3
"""fake.py MANNER [ADDRESS]: a responder for what no daemon at hand does; port 500.

silent-refuser  as racoon does: answers what it accepts (3DES-SHA1-1024, AES256-SHA2_256-2048), and nothing else
everywhere      answers whatever address of this host is asked, with the first transform of the offer
mute            takes everything and answers nothing
"""

import socket
import struct
import sys

IP_PKTINFO = 8
SO_RCVBUFFORCE = 33
RESPONDER_COOKIE = b"responds"
ACCEPTED = {(5, 0, 2, 2), (7, 256, 4, 14)}


def transforms(message):
    """The transforms of a first message of Main Mode (RFC 2408 sections 3.4 to 3.6), with their attributes."""
    at = 28 + 12 + 8 + message[28 + 12 + 6]
    while at + 8 <= len(message):
        length = struct.unpack_from("!H", message, at + 2)[0]
        attributes, place = {}, at + 8
        while place + 4 <= at + length:
            kind, value = struct.unpack_from("!HH", message, place)
            attributes[kind & 0x7FFF] = value
            place += 4 if kind & 0x8000 else 4 + value
        yield message[at : at + length], attributes
        if message[at] == 0 or length < 8:
            return
        at += length


def answer(message, transform):
    transform = b"\0" + transform[1:]
    proposal = struct.pack("!BBHBBBB", 0, 0, 8 + len(transform), 1, 1, 0, 1) + transform
    sa = struct.pack("!BBHII", 0, 0, 12 + len(proposal), 1, 1) + proposal
    return message[:8] + RESPONDER_COOKIE + struct.pack("!BBBBII", 1, 0x10, 2, 0, 0, 28 + len(sa)) + sa


def main_mode(message):
    return len(message) > 60 and message[8:16] == bytes(8) and message[17] == 0x10 and message[18] == 2


def silent_refuser(message):
    for transform, a in transforms(message):
        if (a.get(1), a.get(14, 0), a.get(2), a.get(4)) in ACCEPTED and a.get(3) == 1:
            return answer(message, transform)
    return None


def everywhere(message):
    length = struct.unpack_from("!H", message, 50)[0]
    return answer(message, message[48 : 48 + length])


MANNERS = {"silent-refuser": silent_refuser, "everywhere": everywhere, "mute": lambda message: None}


def main(manner, address="0.0.0.0"):
    reply = MANNERS[manner]
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
        try:
            server.setsockopt(socket.SOL_SOCKET, SO_RCVBUFFORCE, 256 << 20)
        except PermissionError:
            server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 256 << 20)
        server.setsockopt(socket.IPPROTO_IP, IP_PKTINFO, 1)
        server.bind((address, 500))
        print("answering", flush=True)
        receive, send = server.recvmsg, server.sendmsg
        while True:
            message, control, _, peer = receive(2048, 64)
            if not main_mode(message):
                continue
            answered = reply(message)
            if answered:
                # from the address that was asked
                send([answered], [(socket.IPPROTO_IP, IP_PKTINFO, bytes(4) + control[0][2][8:12] + bytes(4))], 0, peer)


if __name__ == "__main__":
    main(*sys.argv[1:])
