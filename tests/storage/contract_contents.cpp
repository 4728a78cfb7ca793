// The contract of ContentStore: contents come in and go out in pieces.
#include <future>
#include <thread>

#include "catch.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage_tests;

namespace {

constexpr std::size_t one_piece_bytes = 256 * 1024;
constexpr std::size_t largest_bytes = 50 * 1024 * 1024;

// Every byte, in an order that does not fall together with pieces.
std::string many_bytes(std::size_t count) {
    std::string bytes(count, '\0');
    for (std::size_t index = 0; index < count; ++index) bytes[index] = static_cast<char>(index * 7 % 251);
    return bytes;
}

ContentInfo upload_in_parts(Store& store, std::string_view bytes, std::size_t part) {
    const auto upload = store.begin_upload(collaboration);
    for (; !bytes.empty(); bytes.remove_prefix(std::min(part, bytes.size())))
        upload->add(bytes.substr(0, part));
    return upload->finish("application/pdf");
}

std::string download_in_parts(const Store& store, const std::string& hash, std::int64_t part) {
    const auto download = store.open_content(collaboration, hash);
    REQUIRE(download);
    std::string bytes;
    for (std::string more = download->read(0, part); !more.empty();
         more = download->read(static_cast<std::int64_t>(bytes.size()), part)) {
        bytes += more;
    }
    return bytes;
}

}  // namespace

TEST_CASE("content is found by its hash, in the collaboration it was put in") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    // Three pieces and some, with every byte.
    std::string bytes(3 * 256 * 1024 + 17, '\0');
    for (std::size_t index = 0; index < bytes.size(); ++index)
        bytes[index] = static_cast<char>(index * 7 % 256);
    for (const std::string& each : {bytes, std::string("a"), std::string()}) {
        const ContentInfo put = store->put(collaboration, each, "application/pdf");
        CHECK(put.hash.size() == 64);
        CHECK(put.size_bytes == static_cast<std::int64_t>(each.size()));
        CHECK(store->get(collaboration, put.hash) == each);
        const auto info = store->info(collaboration, put.hash);
        REQUIRE(info);
        CHECK(info->hash == put.hash);
        CHECK(info->size_bytes == put.size_bytes);
        CHECK(info->media_type == "application/pdf");
        CHECK_FALSE(store->get("kalmar", put.hash));
    }
    // BLAKE2b-256 of "a", computed with another program.
    CHECK(store->put(collaboration, "a", "text/plain").hash ==
          "8928aae63c84d87ea098564d1e03ad813f107add474e56aedd286349c0c03ea4");
    CHECK(store->info(collaboration, store->put(collaboration, "a", "text/plain").hash)->media_type ==
          "application/pdf");
    CHECK_FALSE(store->get(collaboration, std::string(64, '0')));
    CHECK_FALSE(store->get(collaboration, "not a hash"));
    CHECK_FALSE(store->info(collaboration, ""));
}

TEST_CASE("in however many parts a content comes in or goes out, it is the same") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, one_piece_bytes - 1, one_piece_bytes,
                                   one_piece_bytes + 1, 3 * one_piece_bytes}) {
        CAPTURE(size);
        const std::string bytes = many_bytes(size);
        const ContentInfo whole = store->put("kalmar", bytes, "application/pdf");
        for (const std::size_t part : {std::size_t{4096}, std::size_t{100'000}, one_piece_bytes, size + 1}) {
            const ContentInfo info = upload_in_parts(*store, bytes, part);
            CHECK(info.hash == whole.hash);
            CHECK(info.size_bytes == static_cast<std::int64_t>(size));
            CHECK(download_in_parts(*store, info.hash, static_cast<std::int64_t>(part)) == bytes);
        }
    }
}

TEST_CASE("a content of the largest size that is taken is kept as a whole") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    const std::string bytes = many_bytes(largest_bytes);
    const ContentInfo info = upload_in_parts(*store, bytes, 1'000'000);
    CHECK(info.size_bytes == static_cast<std::int64_t>(largest_bytes));
    CHECK((download_in_parts(*store, info.hash, one_piece_bytes) == bytes));
}

TEST_CASE("any part of a content can be read by itself") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    const std::string bytes = many_bytes(2 * one_piece_bytes + 100);
    const std::string hash = store->put(collaboration, bytes, "application/pdf").hash;
    const auto download = store->open_content(collaboration, hash);
    REQUIRE(download);
    CHECK(download->info().hash == hash);
    struct Row {
        std::size_t from, most;
    };
    for (const auto& [from, most] : {Row{0, 1}, Row{one_piece_bytes - 1, 2}, Row{one_piece_bytes, 10},
                                     Row{7, 2 * one_piece_bytes}, Row{bytes.size() - 1, 100}}) {
        CAPTURE(from, most);
        const auto read = download->read(static_cast<std::int64_t>(from), static_cast<std::int64_t>(most));
        CHECK((read == bytes.substr(from, most)));
    }
    const auto size = static_cast<std::int64_t>(bytes.size());
    CHECK(download->read(size, 10).empty());
    CHECK(download->read(size + 10, 10).empty());
    CHECK(download->read(0, 0).empty());
    CHECK_FALSE(store->open_content("kalmar", hash));
    CHECK_FALSE(store->open_content(collaboration, "not a hash"));
}

TEST_CASE("an upload that is dropped leaves nothing, and the next one is as if it had not been") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    const std::string bytes = many_bytes(10 * one_piece_bytes);
    store->begin_upload(collaboration)->add(bytes);
    const std::string hash = store->put("kalmar", bytes, "application/pdf").hash;
    CHECK_FALSE(store->info(collaboration, hash));
    CHECK_FALSE(store->open_content(collaboration, hash));
    CHECK(upload_in_parts(*store, bytes, 4096).hash == hash);
    CHECK((store->get(collaboration, hash) == bytes));
}

TEST_CASE("while a content comes in slowly, others come in and steps are taken") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    const std::string bytes = many_bytes(4 * one_piece_bytes);
    const auto slow = store->begin_upload(collaboration);
    slow->add(bytes.substr(0, 3 * one_piece_bytes));
    // On this thread: whatever waited for the slow one would wait forever.
    start_case(*store, key_of(1), "Titel", act_at(1));
    const ContentInfo quick = upload_in_parts(*store, bytes, one_piece_bytes);
    CHECK((store->get(collaboration, quick.hash) == bytes));
    slow->add(bytes.substr(3 * one_piece_bytes));
    const ContentInfo same = slow->finish("text/plain");
    CHECK(same.hash == quick.hash);
    CHECK(same.media_type == "application/pdf");
    CHECK((store->get(collaboration, quick.hash) == bytes));
}

TEST_CASE("the same bytes uploaded by many at once are one content") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    const std::string bytes = many_bytes(3 * one_piece_bytes + 5);
    std::vector<std::future<std::string>> uploads;
    for (int number = 0; number < 4; ++number) {
        uploads.push_back(
            std::async(std::launch::async, [&] { return upload_in_parts(*store, bytes, 50'000).hash; }));
    }
    const std::string hash = uploads.front().get();
    for (auto each = uploads.begin() + 1; each != uploads.end(); ++each) CHECK(each->get() == hash);
    CHECK((store->get(collaboration, hash) == bytes));
}

TEST_CASE("a content is found by what names it, and is gone when it is removed") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    const ContentInfo large = upload_in_parts(*store, many_bytes(3 * one_piece_bytes), one_piece_bytes);
    const ContentInfo other = store->put(collaboration, "Ett annat", "text/plain");
    start_case(*store, key_of(1), "Titel", act_at(1));
    start_case(*store, key_of(2), "Titel", act_at(2));
    CHECK(store->content_uses(collaboration, large.hash).cases.empty());
    events::VersionAdded added;
    added.document = "draft";
    added.content = large.hash;
    must(store->transact(on(key_of(2)), taking({added}, act_at(3))));
    CHECK(store->content_uses(collaboration, large.hash).cases == std::vector<std::string>{key_of(2).id});
    CHECK_FALSE(store->content_uses(collaboration, large.hash).elsewhere);
    store->save_answer_draft(key_of(1), 1, {"finance", {}, "{\"file\":\"" + other.hash + "\"}"});
    CHECK(store->content_uses(collaboration, other.hash).elsewhere);

    CHECK(store->remove_content(collaboration, large.hash));
    CHECK_FALSE(store->remove_content(collaboration, large.hash));
    CHECK_FALSE(store->info(collaboration, large.hash));
    CHECK(store->get(collaboration, other.hash) == "Ett annat");
    // It may come again.
    CHECK(upload_in_parts(*store, many_bytes(3 * one_piece_bytes), 1000).hash == large.hash);
}

}  // namespace overens
