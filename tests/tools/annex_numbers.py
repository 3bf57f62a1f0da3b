#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/data/annex_numbers.csv: every number in the cells of the indicator tables of the plans.

    annex_numbers.py SOURCES [-o CSV]

SOURCES is the folder with the documents' text (tests/data/sources.json names the files). The numbers come from the text
alone; only what a row measures is named here, in the order of the table's rows, and the row's name must stand around its
numbers, broken over lines as it may be. A number too many or too few ends the script.
"""
import argparse
import csv
import json
import re
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent

# Name of the row without white space -> indicator.
ANNEX_1 = [
    ("电信业务总量（按2022年不变单价测算）", "telecom_business_volume_2022"),
    ("电信业务收入", "telecom_revenue"),
    ("固定资产投资", "fixed_asset_investment"),
    ("互联网业务收入", "internet_revenue"),
    ("全省10G－PON端口数", "ports_10g_pon"),
    ("全省5G基站数", "stations_5g"),
    ("行政村千兆光纤通达率", "village_gigabit_share"),
    ("自然村4G网络通达率", "village_4g_natural_share"),
    ("行政村5G网络通达率", "village_5g_share"),
    ("每万人5G基站数", "stations_5g_per_10k"),
    ("具备5G－A能力的基站数", "stations_5g_a"),
    ("互联网出省带宽", "internet_export_bandwidth"),
    ("骨干直联点带宽", "backbone_interconnect_bandwidth"),
    ("千兆宽带家庭普及率", "gigabit_home_penetration"),
    ("1000M及以上宽带用户数", "gigabit_users"),
    ("1000M及以上宽带用户占比", "gigabit_user_share"),
    ("FTTR用户数", "fttr_users"),
    ("5G网络接入流量占比", "traffic_5g_share"),
    ("5G行业虚拟专网数量", "private_networks_5g"),
    ("5G个人用户普及率", "user_penetration_5g"),
    ("1080P高清视频体验占比", "hd_video_share"),
    ("5G物联网终端连接数量（含RedCap）", "iot_5g_connections"),
    ("支持“IPv6＋”创新技术的专线业务占比", "ipv6plus_line_share"),
    ("重点应用场所OTN覆盖率", "otn_key_site_coverage"),
]
ANNEX_2 = [
    ("10G－PON端口数", "ports_10g_pon"),
    ("5G基站数", "stations_5g"),
    ("行政村千兆光纤通达率", "village_gigabit_share"),
    ("贵阳市50G－PON端口数", "ports_50g_pon"),
    ("自然村4G网络通达率", "village_4g_natural_share"),
    ("行政村5G网络通达率", "village_5g_share"),
    ("每万人5G基站数", "stations_5g_per_10k"),
    ("具备5G－A能力的基站数", "stations_5g_a"),
    ("算力规模", "computing_power"),
    ("存储总量", "storage_capacity"),
    ("1000M及以上宽带用户数", "gigabit_users"),
    ("1000M及以上宽带用户占比", "gigabit_user_share"),
    ("FTTR用户数", "fttr_users"),
    ("5G网络接入流量占比", "traffic_5g_share"),
    ("5G行业虚拟专网数量", "private_networks_5g"),
    ("5G个人用户普及率", "user_penetration_5g"),
    ("5G物联网终端连接数量（含RedCap）", "iot_5g_connections"),
    ("支持“IPv6＋”创新技术的专线业务占比", "ipv6plus_line_share"),
    ("重点应用场所OTN覆盖率", "otn_key_site_coverage"),
]
# Cells of the first column that the text puts between a row's numbers and the rest of its name.
CATEGORY_CELLS = ("平",)

TABLE_1 = [
    # The baseline is at the prices of 2015, the target and its growth at those of 2020.
    ("电信业务总量¹", ("telecom_business_volume_2015", "telecom_business_volume_2020", "telecom_business_volume_2020")),
    ("电信业务收入", "telecom_revenue"),
    ("累计固定资产投资", "fixed_asset_investment"),
    ("全省电话用户", "phone_users"),
    ("其中:固定电话用户", "fixed_phone_users"),
    ("移动电话用户", "mobile_users"),
    ("其中:4G电话用户数", "users_4g"),
    ("5G电话用户数", "mobile_users_5g"),
    ("5G用户占比", "user_share_5g"),
    ("固定互联网宽带接入用户数", "broadband_users"),
    ("千兆宽带家庭普及率", "gigabit_home_penetration"),
    ("移动互联网用户数", "mobile_internet_users"),
    ("FTTH覆盖家庭数", "ftth_households"),
    ("固定互联网宽带接入端口数", "broadband_ports"),
    ("其中:FTTH/O端口数", "ftth_ports"),
    ("10G-PON端口占比", "port_share_10g_pon"),
    ("互联网出口带宽", "internet_export_bandwidth"),
    ("移动基站数", "stations_total"),
    ("其中:4G基站数", "stations_4g"),
    ("5G基站数", "stations_5g"),
    ("每万人拥有5G基站数", "stations_5g_per_10k"),
    ("5G基站占比", "station_share_5g"),
    ("光缆线路长度", "fibre_length"),
    ("数据中心标准机架数量", "dc_racks"),
    ("规划安装服务器数量", "dc_servers"),
    ("物联网终端连接数", "iot_connections"),
    ("工业园区/重点企业外网带宽*", "park_network_bandwidth"),
    ("5G行业虚拟专网数量", "private_networks_5g"),
    ("5G重点行业应用场景数量", "apps_5g_industry_scenes"),
]
TABLE_1_COLUMNS = [("2020年", 2020), ("2025年", 2025), ("年均/累计", 2025)]

NUMBER = r"\d+(?:\.\d+)?"


def bare(text):
    return re.sub(r"\s+", "", text)


def stands_around(name, before, after):
    """Whether the row's name is the end of what precedes its numbers and the beginning of what follows them."""
    for split in range(len(name), 0, -1):
        if before.endswith(name[:split]):
            rest = name[split:]
            return any(after.startswith(cell + rest) for cell in ("", *CATEGORY_CELLS))
    return False


def annex_rows(text, heading, end, table, rows):
    part = text[text.index(heading, text.index("四、保障措施")) : end and text.index(end, text.index("四、保障措施"))]
    part = part[part.index("属性") + len("属性") :]
    cells = list(re.finditer(rf"\s({NUMBER})\s+({NUMBER})\s+(约束性|预期性)", part))
    if len(cells) != len(rows):
        sys.exit(f"{table} has {len(cells)} rows, not {len(rows)}")
    # What follows the unit, for it stands between name and numbers.
    units = r"(?:亿元|万个|％|个|万户|万Gbps|G|EFLOPS|EB)$"
    for index, (match, (name, indicator)) in enumerate(zip(cells, rows)):
        start = cells[index - 1].end() if index else 0
        stop = cells[index + 1].start() if index + 1 < len(cells) else len(part)
        before = re.sub(units, "", bare(part[start : match.start()]))
        if not stands_around(name, before, bare(part[match.end() : stop])):
            sys.exit(f"{table}: {name} does not stand around {match.group(0)!r}")
        for column, year, number in (("2024年", 2024, match.group(1)), ("2025年", 2025, match.group(2))):
            yield table, name, indicator, column, year, number


def table_1_rows(text):
    part = text[text.index("表 1 “十四五”") : text.index("四、主要任务", text.index("表 1 “十四五”"))]
    lines = [line.split("\t") for line in part.splitlines() if "\t" in line][1:]
    if len(lines) != len(TABLE_1):
        sys.exit(f"表1 has {len(lines)} rows, not {len(TABLE_1)}")
    for cells, (name, indicators) in zip(lines, TABLE_1):
        names = [bare(cell) for cell in cells]
        if name not in names:
            sys.exit(f"表1: {names} is not the row {name}")
        values = cells[names.index(name) + 2 :]
        if isinstance(indicators, str):
            indicators = (indicators,) * 3
        for (column, year), value, indicator in zip(TABLE_1_COLUMNS, values, indicators):
            # The first number of a cell is its value; a second one is the year of the prices.
            number = re.search(NUMBER, value)
            if number:
                yield "表1", name, indicator, column, year, number.group(0)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("sources", type=Path)
    arguments.add_argument("-o", "--output", type=Path, default=TESTS / "data" / "annex_numbers.csv")
    options = arguments.parse_args()
    files = json.loads((TESTS / "data" / "sources.json").read_text("utf-8"))

    def read(document):
        return (options.sources / files[document]).read_text("utf-8")

    plan = read("gigabit-action-plan-2024")
    found = [
        *(("gigabit-action-plan-2024", *row) for row in annex_rows(plan, "附件 1", "附件 2", "附件1", ANNEX_1)),
        *(("gigabit-action-plan-2024", *row) for row in annex_rows(plan, "附件 2", None, "附件2", ANNEX_2)),
        *(("ict-fyp14", *row) for row in table_1_rows(read("ict-fyp14"))),
    ]
    with options.output.open("w", encoding="utf-8", newline="") as output:
        writer = csv.writer(output, lineterminator="\n")
        writer.writerow(["document", "table", "row", "indicator", "column", "year", "number"])
        writer.writerows(found)
    print(f"{len(found)} numbers")


if __name__ == "__main__":
    main()
