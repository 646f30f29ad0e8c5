"""Frames: bytes in, whole bodies out, and nothing longer than is allowed."""

from __future__ import annotations

import pytest
from headgate.runtime import wire
from hypothesis import given
from hypothesis import strategies as st
from speaking import (
    READY,
    USAGE,
    call,
    finished,
)

# -- frames ------------------------------------------------------------------------------------------------------------


def test_a_frame_is_given_out_when_its_last_byte_is_there() -> None:
    buffer = wire.FrameBuffer(100)
    data = b"\0\0\0\x03abc"
    for byte in data[:-1]:
        buffer.feed(bytes([byte]))
        assert buffer.next_frame() is None
    buffer.feed(data[-1:])
    assert buffer.next_frame() == b"abc"
    assert len(buffer) == 0


def test_a_frame_of_the_largest_size_passes_and_one_more_byte_does_not() -> None:
    buffer = wire.FrameBuffer(10)
    buffer.feed(b"\0\0\0\x0a" + b"x" * 10)
    assert buffer.next_frame() == b"x" * 10
    buffer.feed(b"\0\0\0\x0b")
    with pytest.raises(wire.ProtocolError, match=r"11 bytes; 10 are allowed"):
        buffer.next_frame()


def test_what_is_too_long_is_refused_at_its_header() -> None:
    buffer = wire.FrameBuffer(10)
    buffer.feed(b"\x7f\xff\xff\xff")
    with pytest.raises(wire.ProtocolError):
        list(buffer.frames())
    assert len(buffer) == 4


@given(st.lists(st.binary(max_size=50), max_size=10), st.lists(st.integers(1, 30), max_size=40))
def test_frames_come_out_as_they_went_in(bodies: list[bytes], cuts: list[int]) -> None:
    data = b"".join(len(body).to_bytes(wire.HEADER, "big") + body for body in bodies)
    buffer = wire.FrameBuffer(50)
    out: list[bytes] = []
    for size in cuts:
        buffer.feed(data[:size])
        data = data[size:]
        out += buffer.frames()
    buffer.feed(data)
    out += buffer.frames()
    assert out == bodies
    assert len(buffer) == 0


def test_every_message_survives_the_wire() -> None:
    messages: list[wire.Message] = [
        READY,
        call(1, 2, b=3),
        wire.Cancel(1),
        wire.Clock(2, "time"),
        wire.Sleep(3, 0.5),
        wire.Wait(None),
        wire.Print("stdout", "é\n"),
        finished([1]),
        wire.Failed([wire.Error("E", "m", [wire.Frame("f", 1)], ["n"], "cause")], "", USAGE),
        wire.Refused([wire.Place(1, 2, 3, 4, "HG100", "s", "d")]),
    ]
    for message in messages:
        assert wire.decode_to_host(wire.pack(message)[wire.HEADER :]) == message
