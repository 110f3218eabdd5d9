"""The package holds to every MUST of the WACZ specification, version 1.1.1."""

import gzip
import hashlib
import json
import zipfile
from datetime import UTC, datetime
from io import BytesIO

import pytest
from tests.intake.made import address, page, warc
from warcio.archiveiterator import ArchiveIterator

from sayso.intake.found import Page
from sayso.intake.opened import opened
from sayso.present.wacz import Kept, wacz

HAD = datetime(2031, 3, 4, 9, 15, tzinfo=UTC)
ORIGINALS = [
    Kept(address(0), "Ferry 0 late", HAD, page(0), "text/html", warc(page(0))),
    Kept("/home/ida/ferry 1.html", "Ferry 1 “late”", HAD, page(1), "text/html"),
]


@pytest.fixture
def package() -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(wacz(ORIGINALS, "Evidence", "Sayso")))


def test_the_zip_is_whole_and_nothing_packed_is_packed_again(package: zipfile.ZipFile) -> None:
    assert package.testzip() is None
    assert all(each.compress_type == zipfile.ZIP_STORED for each in package.infolist() if each.filename.endswith(".gz"))


def test_the_archive_folder_holds_warc_files_only_named_as_they_must_be(package: zipfile.ZipFile) -> None:
    names = [name for name in package.namelist() if name.startswith("archive/")]
    assert len(names) == 2
    for name in names:
        assert name.endswith(".warc.gz")
        assert {each.format for each in ArchiveIterator(BytesIO(package.read(name)))} == {"warc"}


def test_every_answer_is_found_by_the_index(package: zipfile.ZipFile) -> None:
    lines = package.read("indexes/index.cdx").decode().splitlines()
    assert lines == sorted(lines) and len(lines) == 2
    for line in lines:
        _, stamp, told = line.split(" ", 2)
        entry = json.loads(told)
        data = package.read(f"archive/{entry['filename']}")
        start, length = int(entry["offset"]), int(entry["length"])
        record = gzip.decompress(data[start : start + length])
        assert (stamp, record.startswith(b"WARC/1.")) == ("20310304091500", True)
        assert entry["url"].encode() in record


def test_pages_have_their_url_and_time(package: zipfile.ZipFile) -> None:
    head, *pages = map(json.loads, package.read("pages/pages.jsonl").decode().splitlines())
    assert head["format"] == "json-pages-1.0"
    assert [(each["url"], each["ts"]) for each in pages] == [
        (address(0), "2031-03-04T09:15:00Z"),
        ("urn:sayso:file:ferry%201.html", "2031-03-04T09:15:00Z"),
    ]


def test_the_manifest_lists_every_file_with_size_and_hash(package: zipfile.ZipFile) -> None:
    manifest = json.loads(package.read("datapackage.json"))
    assert (manifest["profile"], manifest["wacz_version"]) == ("data-package", "1.1.1")
    listed = {each["path"]: each for each in manifest["resources"]}
    assert {*listed, "datapackage.json", "datapackage-digest.json"} == set(package.namelist())
    for path, each in listed.items():
        data = package.read(path)
        assert (each["bytes"], each["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")
        assert each["name"] == each["name"].lower()
    assert len({each["name"] for each in listed.values()}) == len(listed)


def test_the_digest_holds_for_the_manifest(package: zipfile.ZipFile) -> None:
    digest = json.loads(package.read("datapackage-digest.json"))
    assert digest["path"] == "datapackage.json"
    assert digest["hash"] == f"sha256:{hashlib.sha256(package.read('datapackage.json')).hexdigest()}"


def test_the_folders_of_the_specification_hold_nothing_else(package: zipfile.ZipFile) -> None:
    folders = {name.partition("/")[0] for name in package.namelist() if "/" in name}
    assert folders == {"archive", "indexes", "pages"}
    assert {name for name in package.namelist() if name.startswith("indexes/")} == {"indexes/index.cdx"}


def test_the_same_originals_give_the_same_bytes() -> None:
    assert wacz(ORIGINALS, "Evidence", "Sayso") == wacz(ORIGINALS, "Evidence", "Sayso")


def test_the_package_can_be_read_back() -> None:
    found = list(opened(BytesIO(wacz(ORIGINALS, "Evidence", "Sayso")), "evidence.wacz"))
    assert [(each.locator, each.data) for each in found if isinstance(each, Page)] == [(address(0), page(0))]
