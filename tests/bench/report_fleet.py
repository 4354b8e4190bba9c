#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
"""`wattmastctl report` for a fleet's month, in every kind, format and language: time, memory and size of each.

Makes the fleet (a register of each site, one reading an interval), imports it, closes the month, writes every report
and looks that each file is what it says it is and that the languages have the same numbers. Nothing is kept unless
--keep says where.

  tests/bench/report_fleet.py build/release/bin/wattmastctl --sites 2000
"""
import argparse
import csv
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta, timezone

MONTH = "2026-10"
BEGIN = datetime(2026, 9, 30, 16, tzinfo=timezone.utc)  # midnight of 1 October in Shanghai
HOURS = 744
REGIONS = ["CN-SH", "CN-SD", "CN-GD", "CN-ZJ", "CN-HE", "CN-SC"]
KINDS = ["base_station"] * 14 + ["tower"] * 3 + ["aggregation_room", "office", "data_centre"]
LANGUAGES = ["en", "zh", "vi"]
FORMATS = ["pdf", "xlsx", "csv", "html", "json"]


def write_fleet(folder, sites, interval_hours):
    """An inventory and the readings; every hundredth site lacks its last days, every thousandth its factor region."""
    with open(folder / "fleet.toml", "w", encoding="utf-8") as inventory:
        inventory.write("format = 1\n")
        for number in range(sites):
            code = f"S-{number:05}"
            region = "" if number % 1000 == 999 else REGIONS[number % len(REGIONS)]
            inventory.write(
                f'[[site]]\ncode = "{code}"\nname = "Station {number} 站点"\nkind = "{KINDS[number % len(KINDS)]}"\n'
                f'area = ["Fleet", "Area {number % 31}", "District {number % 311}"]\ntime_zone = "Asia/Shanghai"\n'
                f'factor_region = "{region}"\n[[site.device]]\nname = "M1"\nuri = "modbus+tcp://10.9.{number // 250}.{number % 250}:502?unit=1"\n'
                f'profile = "eastron.sdm630"\ninterval = "{interval_hours}h"\n'
                f'[[site.node]]\nname = "Mains"\nkind = "grid"\ndevice = "M1"\n')
    times = []
    for hour in range(0, HOURS + 1, interval_hours):
        at = BEGIN + timedelta(hours=hour)
        times.append((hour, str(int(at.timestamp() * 1000)), at.strftime("%Y-%m-%dT%H:%M:%SZ")))
    with open(folder / "samples.csv", "w", encoding="utf-8") as samples:
        samples.write("utc_ms,site,device,point,value,form,unit,quality,origin,reason,time\n")
        for number in range(sites):
            last = HOURS * 3 // 4 if number % 100 == 99 else HOURS
            watts = 700 + number % 4100
            for hour, stamp, text in times:
                if hour <= last:
                    milliwatt_hours = 5_000_000 + hour * watts
                    samples.write(f"{stamp},S-{number:05},M1,active_energy_import/total,{milliwatt_hours // 1000}."
                                  f"{milliwatt_hours % 1000:03},decimal,kWh,good,imported,,{text}\n")


def run(command, allowed=(0,)):
    """Runs it alone; gives seconds by the clock, seconds of CPU, and the most memory in MB."""
    with tempfile.TemporaryFile() as said:
        began = time.monotonic()
        process = subprocess.Popen(command, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        took = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in allowed:
            said.seek(0)
            sys.exit(f"{' '.join(command)}\nended with {process.returncode}:\n{said.read().decode()[-2000:]}")
    return took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def look_at(file, form):
    """Fails where a file is not what its name says."""
    data = file.read_bytes()
    heads = {"pdf": b"%PDF-", "xlsx": b"PK", "html": b"<!DOCTYPE html>", "csv": b"site,", "json": b"{"}
    if not data.startswith(heads[form]):
        sys.exit(f"{file} is no {form}: {data[:40]!r}")
    if form == "json":
        json.loads(data)
    if form == "csv":
        list(csv.reader(data.decode("utf-8").splitlines()))
    return len(data)


def numbers_of(file):
    """All numbers of a JSON report by table: texts of languages differ, these must not."""
    report = json.loads(file.read_bytes())
    numbers = []
    for table in report["tables"]:
        units = [column["unit"] for column in table["columns"]]
        for row in table["rows"]:
            numbers.append([table["id"]] + [cell for cell, unit in zip(row["cells"], units) if unit])
    return sorted(numbers, key=str)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wattmastctl")
    parser.add_argument("--sites", type=int, default=2000)
    parser.add_argument("--interval", type=int, default=1, help="hours between two readings")
    parser.add_argument("--kinds", default="carbon,energy,quality")
    parser.add_argument("--formats", default=",".join(FORMATS))
    parser.add_argument("--languages", default=",".join(LANGUAGES))
    parser.add_argument("--open", action="store_true", help="leave the month open: drafts")
    parser.add_argument("--keep", type=pathlib.Path, help="folder for database and files; a database there is used")
    options = parser.parse_args()
    passing = None if options.keep else tempfile.TemporaryDirectory(prefix="wattmast-reports-")
    folder = options.keep or pathlib.Path(passing.name)
    folder.mkdir(parents=True, exist_ok=True)
    database = folder / "fleet.wattmast"
    tool = options.wattmastctl
    if not database.exists():
        write_fleet(folder, options.sites, options.interval)
        took, cpu, memory = run([tool, "import", "--db", str(database), str(folder / "fleet.toml"),
                                 str(folder / "samples.csv")])
        print(f"import of {options.sites} sites: {took:.1f} s, CPU {cpu:.1f} s, {memory:.0f} MB", flush=True)
        if not options.open:
            took, cpu, memory = run([tool, "close", "--db", str(database), "--month", MONTH, "--who", "bench",
                                     "--accept-findings"], (0, 1))
            print(f"close: {took:.1f} s, CPU {cpu:.1f} s, {memory:.0f} MB", flush=True)
    print("| kind | format | language | s | CPU s | MB at most | file MB |\n|---|---|---|---|---|---|---|")
    total = 0.0
    for kind in options.kinds.split(","):
        seen = {}
        for language in options.languages.split(","):
            for form in options.formats.split(","):
                file = folder / f"{kind}-{language}.{form}"
                took, cpu, memory = run([tool, "report", "--db", str(database), "--month", MONTH, "--kind", kind,
                                         "--format", form, "--language", language, "--out", str(file)], (0, 1))
                size = look_at(file, form)
                total += took
                print(f"| {kind} | {form} | {language} | {took:.1f} | {cpu:.1f} | {memory:.0f} | {size / 1e6:.1f} |",
                      flush=True)
                if form == "json":
                    seen[language] = numbers_of(file)
        if any(numbers != next(iter(seen.values())) for numbers in seen.values()):
            sys.exit(f"the languages of the {kind} report have other numbers")
    print(f"all of them: {total:.1f} s; this script at most "
          f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
