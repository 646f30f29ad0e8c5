# raises ConfigError
class ConfigError(Exception):
    pass


def read(settings, key):
    try:
        return settings[key]
    except KeyError as error:
        raise ConfigError(f"missing setting {error}") from error


settings = {"host": "db"}
print(read(settings, "host"))
read(settings, "port")
