"""Collect the open action items from all meeting minutes and save them as one document."""
import re
from dataclasses import dataclass
from datetime import date
from itertools import groupby

TODO = re.compile(r"TODO\(@(\w+), (\d{4}-\d{2}-\d{2})\): (.+)")
DONE = re.compile(r"DONE\(@(\w+)\): (.+)")


@dataclass(order=True, frozen=True)
class ActionItem:
    assignee: str
    due: date
    text: str


class ActionList:
    """Action items, minus those that later minutes report as done."""

    def __init__(self):
        self._open = {}

    def read(self, body: str) -> None:
        for line in body.splitlines():
            if match := TODO.fullmatch(line):
                assignee, due, text = match.groups()
                self._open[assignee, text] = ActionItem(assignee, date.fromisoformat(due), text)
            elif match := DONE.fullmatch(line):
                self._open.pop(match.groups(), None)

    def __iter__(self):
        return iter(sorted(self._open.values()))

    def __len__(self):
        return len(self._open)


actions = ActionList()
for info in sorted(list_documents(kind="minutes"), key=lambda info: info["created"]):
    actions.read(read_document(info["id"])["body"])

current_day = date.fromisoformat(today)
lines = []
for assignee, items in groupby(actions, key=lambda item: item.assignee):
    lines.append(f"{assignee.title()}:")
    for item in items:
        flag = " (late)" if item.due < current_day else ""
        lines.append(f"  - {item.due:%d %b}: {item.text}{flag}")

saved = save_document("note-action-items", f"Action items, {current_day:%d %B %Y}", "\n".join(lines), tags=["weekly"])
print("\n".join(lines))
{"saved": saved["id"], "size": saved["size"], "open": len(actions), "late": sum(i.due < current_day for i in actions)}
