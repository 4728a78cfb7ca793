// Small parts of the stores by themselves: seals, ids, folded text, the cache of cases.
#include "catch.hpp"
#include "storage/codec/seal.hpp"
#include "storage/sqlite/case_cache.hpp"
#include "storage/sqlite/case_id.hpp"
#include "storage/steps/folded_text.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage;
using namespace storage_tests;

namespace {

struct EntryToSeal {
    SealedEntry entry{"orebro", "case",       3,          1000, 19000, "p-1", "lead",
                      "kumla",  "registered", "add_note", 1,    "[]"};
    std::vector<Commitment> commitments{{4, Hash(32, 'c')}};
    Hash seal() const { return seal_after(first_seal(), entry, commitments); }
};

CachedCase cached_case(int number, int items) {
    CachedCase cached;
    cached.open.key = key_of(number);
    for (int item = 1; item <= items; ++item) cached.open.subject.items[item].number = item;
    return cached;
}

}  // namespace

TEST_CASE("every part of an entry and the seal before it are in its seal") {
    const EntryToSeal original;
    std::vector<EntryToSeal> changed(15);
    changed[0].entry.collaboration = "kalmar";
    changed[1].entry.case_id = "other";
    changed[2].entry.sequence = 4;
    changed[3].entry.recorded_at_ms = 1001;
    changed[4].entry.happened_on_days = 19001;
    changed[5].entry.person = "p-2";
    changed[6].entry.role = "member";
    changed[7].entry.of_whom = "region";
    changed[8].entry.origin = "imported";
    changed[9].entry.command = "make_move";
    changed[10].entry.format = 2;
    changed[11].entry.events = "[ ]";
    changed[12].commitments[0].text = 5;
    changed[13].commitments[0].hash[31] = 'd';
    changed[14].commitments.clear();
    for (const EntryToSeal& each : changed) CHECK(each.seal() != original.seal());
    CHECK(seal_after(original.seal(), original.entry, original.commitments) != original.seal());
    CHECK(EntryToSeal{}.seal() == original.seal());
    CHECK(original.seal().size() == 32);
}

TEST_CASE("letters that move from one part of an entry to the next change its seal") {
    EntryToSeal left, right;
    left.entry.person = "ab";
    left.entry.role = "c";
    right.entry.person = "a";
    right.entry.role = "bc";
    CHECK(left.seal() != right.seal());
}

TEST_CASE("a commitment is BLAKE2b-256 of the salt and the text") {
    CHECK(to_hex(commit_to("salt", "text")) == to_hex(blake2b("salttext")));
    CHECK(make_salt().size() == 16);
    CHECK(make_salt() != make_salt());
}

TEST_CASE("ids of cases are kept in 16 bytes when they are UUIDs, and come back in any case") {
    const std::string uuid = "0190a5b2-7c3d-7e4f-8a9b-0c1d2e3f4a5b";
    CHECK(bytes_of_case_id(uuid).size() == 16);
    for (const std::string& id : {uuid, std::string("case-1"), std::string(), std::string(16, 'a'),
                                  std::string(36, '-'), std::string("0190A5B2-7C3D-7E4F-8A9B-0C1D2E3F4A5B"),
                                  std::string("0190a5b27c3d7e4f8a9b0c1d2e3f4a5b")}) {
        CAPTURE(id);
        CHECK(case_id_of_bytes(bytes_of_case_id(id)) == id);
        if (id != uuid) CHECK(bytes_of_case_id(id).size() > 16);
    }
}

TEST_CASE("text is folded for searching so that å, ä and ö are found however they were written") {
    struct Row {
        std::string text, folded;
    };
    for (const Row& row : std::vector<Row>{{"Överenskommelse", "överenskommelse"},
                                           {"ÅÄÖ ÉÜ × ÷ ß ÿ", "åäö éü × ÷ ß ÿ"},
                                           {"a\xCC\x8A A\xCC\x8A A\xCC\x88 O\xCC\x88 e\xCC\x81", "å å ä ö é"},
                                           {"x\xCC\x8A", "x\xCC\x8A"},
                                           {"a\xCC", "a\xCC"},
                                           {"\xC3", "\xC3"},
                                           {"€ 𐐷 §", "€ 𐐷 §"},
                                           {"", ""}}) {
        CHECK(fold_for_search(row.text) == row.folded);
    }
}

TEST_CASE("the cache lets go of the case used least recently") {
    CaseCache cache(2, 1000);
    cache.put(cached_case(1, 0));
    cache.put(cached_case(2, 0));
    REQUIRE(cache.find(key_of(1)) != nullptr);
    cache.put(cached_case(3, 0));
    CHECK(cache.find(key_of(2)) == nullptr);
    CHECK(cache.find(key_of(1)) != nullptr);
    CHECK(cache.find(key_of(3)) != nullptr);
    cache.drop(key_of(1));
    cache.drop(key_of(1));
    CHECK(cache.find(key_of(1)) == nullptr);
    CHECK(cache.size() == 1);
}

TEST_CASE("the cache holds so many items in all, but always the case in use") {
    CaseCache cache(10, 5);
    cache.put(cached_case(1, 3));
    cache.put(cached_case(2, 3));
    CHECK(cache.find(key_of(1)) == nullptr);
    CHECK(cache.put(cached_case(3, 50)).open.key == key_of(3));
    CHECK(cache.size() == 1);
    cache.put(cached_case(4, 1));
    CHECK(cache.find(key_of(3)) == nullptr);
    CHECK(cache.find(key_of(4)) != nullptr);
    // A case may grow while it is in use; that counts the next time something comes in.
    CachedCase& grown = cache.put(cached_case(5, 1));
    for (int item = 1; item <= 20; ++item) grown.open.subject.items[item].number = item;
    REQUIRE(cache.find(key_of(5)) != nullptr);
    cache.put(cached_case(6, 1));
    CHECK(cache.find(key_of(4)) == nullptr);
    CHECK(cache.find(key_of(5)) == nullptr);
    CHECK(cache.size() == 1);
}

}  // namespace overens
