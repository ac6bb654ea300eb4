"""Reads a report by itself: python3 read-report.py FILE; prints the rows of each sheet and sums of the named columns."""
import csv, io, json, sys, zipfile
from decimal import Decimal
import xml.etree.ElementTree as tree

path, *wanted = sys.argv[1:]
NAME = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'


def column_of(reference):
    return ''.join(sign for sign in reference if sign.isalpha())


def rows_of_sheet(book, sheet):
    for _, element in tree.iterparse(book.open(sheet)):
        if element.tag == NAME + 'sheetData':
            element.clear()
        if element.tag != NAME + 'row':
            continue
        cells = {}
        for cell in element.iter(NAME + 'c'):
            value = cell.findtext(NAME + 'v')
            text = value if value is not None else ''.join(part.text or '' for part in cell.iter(NAME + 't'))
            cells[column_of(cell.get('r'))] = text
        element.clear()
        yield cells


def workbook(path):
    with zipfile.ZipFile(path) as book:
        sheets = sorted(
            (name for name in book.namelist() if name.startswith('xl/worksheets/sheet')),
            key=lambda name: int(''.join(sign for sign in name if sign.isdigit())),
        )
        for sheet in sheets[1:]:
            header, count = None, 0
            sums = dict.fromkeys(wanted, Decimal(0))
            for cells in rows_of_sheet(book, sheet):
                if header is None:
                    header = {title: column for column, title in cells.items()}
                    continue
                count += 1
                for title in wanted:
                    sums[title] += Decimal(cells.get(header[title]) or 0)
            yield {'rows': count, 'sums': {title: str(total) for title, total in sums.items()}}


def lines(path):
    count, sums = 0, dict.fromkeys(wanted, Decimal(0))
    with open(path, encoding='utf-8') as file:
        for line in file:
            record = json.loads(line, parse_float=Decimal)
            count += 1
            for key in wanted:
                value = record[key]
                sums[key] += Decimal(str(value['amount'] if isinstance(value, dict) else value or 0))
    yield {'rows': count, 'sums': {key: str(total) for key, total in sums.items()}}


print(json.dumps(list(workbook(path) if path.endswith('.xlsx') else lines(path))))
