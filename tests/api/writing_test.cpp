// Writing safely: versions, repeats, two writers at once, and a store that fails.
#include <thread>

#include "api/service.hpp"
#include "catch.hpp"
#include "storage/failing/failing_store.hpp"
#include "storage/memory/memory_store.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

const std::string ask = R"({"move":"ask","fill":[{"name":"answer_by","value":"2024-10-01"}]})";

}  // namespace

TEST_CASE("a move needs the case's ETag, and one that is old gives 412") {
    const Service service;
    fill_orebro(service);
    const std::string address = start_statement(service);
    const std::string tag = service.tag_of_case(address);

    CHECK(service.send("POST", address + "/transitions", ask, "lead").status == 428);
    const Response wrong =
        service.send("POST", address + "/transitions", ask, "lead", {{"if-match", "\"c-0000000000000000\""}});
    CHECK(wrong.status == 412);
    CHECK(body_of(wrong)["code"] == "version_changed");
    CHECK(service.send("POST", address + "/transitions", ask, "lead", {{"if-match", "W/" + tag}}).status ==
          412);

    const Response made = service.send("POST", address + "/transitions", ask, "lead", {{"if-match", tag}});
    CHECK(made.status == 201);
    CHECK(*made.header("ETag") == service.tag_of_case(address));
    CHECK(*made.header("ETag") != tag);
    CHECK(service.get(made.header("Location")->c_str())["command"] == "make_move");
}

TEST_CASE("answers of different parties never collide, since each task has a tag of its own") {
    const Service service;
    fill_orebro(service);
    const std::string address = start_statement(service);
    service.post(address + "/transitions", Json::parse(ask));
    const Json tasks = service.get(address + "/tasks")["tasks"];
    REQUIRE(tasks.size() == 3);
    const std::string case_tag_before = service.tag_of_case(address);
    std::vector<std::string> tags;
    for (const Json& task : tasks) tags.push_back(task["etag"]);
    const std::string body = R"({"parts":[{"name":"stance","value":"supports"}]})";
    for (std::size_t i = 0; i < 2; ++i) {
        const std::string path = address + "/tasks/" + tasks[i]["number"].dump() + "/answers";
        const std::string who = "registrar:" + tasks[i]["addressee"]["id"].get<std::string>();
        CHECK(service.send("POST", path, body, who, {{"if-match", tags[i]}}).status == 201);
        CHECK(service.send("POST", path, body, who, {{"if-match", tags[i]}}).status == 412);
    }
    CHECK(service.tag_of_case(address) == case_tag_before);
}

TEST_CASE("two writers with one version: one wins, the other is told with 412") {
    const Service service;
    fill_orebro(service);
    const std::string address = start_statement(service);
    const std::string tag = service.tag_of_case(address);
    std::vector<int> statuses(2);
    std::vector<std::thread> writers;
    for (int& status : statuses) {
        writers.emplace_back([&] {
            status = service.send("POST", address + "/transitions", ask, "lead", {{"if-match", tag}}).status;
        });
    }
    for (std::thread& writer : writers) writer.join();
    std::ranges::sort(statuses);
    CHECK(statuses == std::vector<int>{201, 412});
}

TEST_CASE("the same request sent twice has one effect and the same answer") {
    const Service service;
    fill_orebro(service);
    const std::string body = R"({"lifecycle":"statement","title":"En gång","parties":["kumla"]})";
    const HeaderList key{{"idempotency-key", "start-1"}};
    const Response first = service.send("POST", in_orebro + "/cases", body, "lead", key);
    const Response again = service.send("POST", in_orebro + "/cases", body, "lead", key);
    CHECK(first.status == 201);
    CHECK(again.status == 201);
    CHECK(*first.header("Location") == *again.header("Location"));
    CHECK(body_of(again)["repeated"] == true);
    CHECK(service.get(in_orebro + "/cases")["_meta"]["totalRecords"] == 1);

    SECTION("with another body it is refused") {
        const Response other =
            service.send("POST", in_orebro + "/cases",
                         R"({"lifecycle":"statement","title":"Två","parties":["kumla"]})", "lead", key);
        CHECK(other.status == 422);
        CHECK(body_of(other)["code"] == "key_reused");
    }
    SECTION("by somebody else it is another request") {
        CHECK(body_of(service.send("POST", in_orebro + "/cases", body, "administrator", key))["repeated"] ==
              false);
    }
    SECTION("a repeated move keeps its answer though the version has moved on") {
        const std::string address = *first.header("Location");
        service.post(address + "/documents/draft/versions", Json{{"text", "§ 1"}});
        const HeaderList headers{{"idempotency-key", "move-1"}, {"if-match", service.tag_of_case(address)}};
        CHECK(service.send("POST", address + "/transitions", ask, "lead", headers).status == 201);
        CHECK(service.send("POST", address + "/transitions", ask, "lead", headers).status == 201);
    }
    SECTION("a key is short and plain") {
        for (const std::string& wrong :
             {std::string(), std::string("a b"), std::string(201, 'x'), std::string("å")}) {
            CHECK(service.send("POST", in_orebro + "/cases", body, "lead", {{"idempotency-key", wrong}})
                      .status == 422);
        }
    }
}

TEST_CASE("a store that fails gives 503, a full disk 507, and what was being said stays out of the answer") {
    const TestLifecycles lifecycles;
    const auto behind = make_memory_store(reader_of(lifecycles));
    const auto failing = make_failing_store(*behind);
    const Service service(Day::of(2024, 9, 2), failing.get());
    fill_orebro(service);
    const std::string body = R"({"lifecycle":"statement","title":"Hemligt","parties":["kumla"]})";

    failing->plan_failure(1, PlannedFailure::broken);
    const Response broken = service.send("POST", in_orebro + "/cases", body, "lead");
    CHECK(broken.status == 503);
    CHECK(broken.media_type == "application/problem+json");
    CHECK(broken.body.find("Hemligt") == std::string::npos);

    failing->plan_failure(1, PlannedFailure::full);
    CHECK(service.send("POST", in_orebro + "/cases", body, "lead").status == 507);
    CHECK(service.log.errors.size() == 2);
    CHECK(service.get(in_orebro + "/cases")["_meta"]["totalRecords"] == 0);
    CHECK(service.send("POST", in_orebro + "/cases", body, "lead").status == 201);
}

TEST_CASE("an answer that was lost on the way is found again by its key") {
    const TestLifecycles lifecycles;
    const auto behind = make_memory_store(reader_of(lifecycles));
    const auto failing = make_failing_store(*behind);
    const Service service(Day::of(2024, 9, 2), failing.get());
    fill_orebro(service);
    const std::string body = R"({"lifecycle":"statement","title":"En gång","parties":["kumla"]})";
    const HeaderList key{{"idempotency-key", "lost-1"}};
    failing->plan_failure(1, PlannedFailure::unknown);
    CHECK(service.send("POST", in_orebro + "/cases", body, "lead", key).status == 503);
    const Response again = service.send("POST", in_orebro + "/cases", body, "lead", key);
    CHECK(again.status == 201);
    CHECK(body_of(again)["repeated"] == true);
    CHECK(service.get(in_orebro + "/cases")["_meta"]["totalRecords"] == 1);
}

TEST_CASE("the register is written whole, and by who may") {
    const Service service;
    fill_orebro(service);
    const std::string nora = in_orebro + "/organisations/nora";
    const std::string body = R"({"name":"Nora","kind":"municipality"})";
    CHECK(service.send("PUT", nora, body, "lead").status == 403);
    const Response before = service.send("GET", nora);
    service.put(in_orebro + "/organisations/degerfors",
                Json{{"name", "Degerfors kommun"}, {"kind", "municipality"}});
    CHECK(service.send("PUT", nora, body, "administrator", {{"if-match", *before.header("ETag")}}).status ==
          412);
    CHECK(service
              .send("PUT", in_orebro + "/bodies/nora",
                    R"({"name":"x","kind":"committee","regime":"notes","mandate":"inform"})", "administrator")
              .status == 409);

    const std::string meetings = in_orebro + "/bodies/nora_namnd/meetings";
    const std::string plan = R"({"meetings":[{"day":"2024-12-18","cutOff":"2024-12-04"},)"
                             R"({"day":"2024-11-27","cutOff":"2024-11-13"}]})";
    CHECK(service.send("PUT", meetings, plan, "secretary:kumla_namnd").status == 403);
    CHECK(service.send("PUT", meetings, plan, "secretary:nora_namnd").status == 200);
    CHECK(service.get(meetings)["meetings"][0]["day"] == "2024-11-27");
    CHECK(service.get(in_orebro + "/bodies/nora_namnd")["nextMeeting"]["day"] == "2024-11-27");
    const Response late = service.send(
        "PUT", meetings, R"({"meetings":[{"day":"2024-12-18","cutOff":"2024-12-19"}]})", "administrator");
    CHECK(body_of(late)["code"] == "cut_off_after_meeting");
}
