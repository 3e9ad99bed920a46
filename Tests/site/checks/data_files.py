"""The product list for other programs."""

import csv
import io
import json

from harness import check


def json_records(site):
    return json.loads(site.files["data/products.json"].read_text(encoding="utf-8"))["products"]


def csv_records(site):
    content = site.files["data/products.csv"].read_bytes()
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


@check("products.csv opens in a spreadsheet and is safe there")
def csv_is_safe(context):
    content = context.site.files["data/products.csv"].read_bytes()
    if not content.startswith(b"\xef\xbb\xbf"):
        yield "no byte-order mark, so spreadsheet programs misread the accents"
    for number, record in enumerate(csv_records(context.site), 2):
        if None in record or None in record.values():
            yield f"record {number} has another number of cells than the head"
        for name, value in record.items():
            if value and value[0] in "=+@\t\r":
                yield f"record {number}: {name} would run as a formula: {value[:40]}"


@check("products.json and products.csv tell the same")
def data_files_agree(context):
    left, right = json_records(context.site), csv_records(context.site)
    if [record["key"] for record in left] != [record["key"] for record in right]:
        yield "other products, or in another order"
    for first, second in zip(left, right):
        for name, cell in second.items():
            value = first.get(name)
            written = "" if value is None else str(value)
            if cell.removeprefix("'") != written and cell != written:
                yield f"{first['key']}: {name} is {written!r} in JSON and {cell!r} in CSV"
        for name in first:
            if name not in second:
                yield f"{first['key']}: {name} is only in JSON"


@check("the data files tell of every product what its page tells")
def data_agree_with_pages(context):
    site = context.site
    records = {record["key"]: record for record in json_records(site)}
    pages = {page.body["data-key"]: page for page in site.of_kind("product")
             if page.lang == site.languages[0] and not page.is_redirect}
    yield from (f"{key} is missing" for key in sorted(pages.keys() - records.keys()))
    yield from (f"{key} has no page" for key in sorted(records.keys() - pages.keys()))
    for key in sorted(pages.keys() & records.keys()):
        record, page = records[key], pages[key]
        if record["url"] != page.canonical:
            yield f"{key}: url is {record['url']}"
        if record["status"] != page.body["data-status"]:
            yield f"{key}: status is {record['status']}, on its page {page.body['data-status']}"
        if str(record.get("stars", "")) != (page.body["data-stars"] or ""):
            yield f"{key}: stars are {record.get('stars')}, on its page {page.body['data-stars']}"
        trace = site.pages.get(site.path_of(record["trace"]) or "")
        if trace is None or trace.body["data-key"] != key:
            yield f"{key}: {record['trace']} is no trace page of it"
        if "photo" in record and site.file_at(site.path_of(record["photo"]) or "?") is None:
            yield f"{key}: {record['photo']} is not there"
