"""Move notes that are older than six months into one archive document, then delete the originals."""
import textwrap
from datetime import date

CUTOFF_MONTHS = 6


def months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, 28))


def main() -> None:
    cutoff = months_before(date.fromisoformat(today), CUTOFF_MONTHS)
    old = [info for info in list_documents(kind="note") if info["created"] < cutoff]
    if not old:
        print("Nothing to archive.")
        return

    sections = []
    for info in old:
        document = read_document(info["id"])
        heading = f"{document['title']} ({document['created']}, {document.get('author', 'unknown')})"
        sections.append(f"{heading}\n{'=' * len(heading)}\n{textwrap.indent(document['body'], '  ')}")
    saved = save_document("archive-notes", f"Notes before {cutoff}", "\n\n".join(sections), tags=["archive"])

    # Delete only what is safely inside the archive document.
    archived = read_document(saved["id"])["body"]
    for info in old:
        if info["title"] in archived:
            delete_document(info["id"])
            print(f"archived {info['id']} ({info['created']})")

    left = list_documents(kind="note")
    print(f"{len(old)} archived, {len(left)} notes left, {saved['size']} characters in {saved['id']}")


if __name__ == "__main__":
    main()
