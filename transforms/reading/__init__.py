"""From the bytes of a file to text and records: encodings, media types, containers."""

from transforms.reading.read import read_file
from transforms.reading.record import FileReading, Limits, Record, Rejection
