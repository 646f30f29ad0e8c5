# raises FrozenInstanceError
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    host: str
    port: int = 80


def configure(settings):
    print(settings)
    settings.port = 8080


configure(Settings("localhost"))
