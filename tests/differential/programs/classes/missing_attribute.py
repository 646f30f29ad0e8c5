# raises AttributeError
class Robot:
    model = "R2"

    def __init__(self):
        self.battery = 100


def report(robot):
    print(robot.model, robot.battery)
    return robot.voltage


report(Robot())
