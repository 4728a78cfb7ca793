// Seats and bodies as the secretary and the parties meet them: a vacant seat asks, an answer fills it in the
// register, and open cases follow what the register says.
#include <algorithm>

#include "api/service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

const std::string in_county = "/v1/collaborations/county";

Json seat(const std::string& id, const std::string& organisation, const Json& holdings = Json::array()) {
    return Json{{"id", id}, {"title", "Plats " + id}, {"organisation", organisation}, {"holdings", holdings}};
}

Json holding(const std::string& holder, const std::string& from, const Json& until = nullptr) {
    return Json{{"holder", holder}, {"from", from}, {"until", until}};
}

Json body(const std::string& name, const std::string& mandate) {
    return Json{{"name", name}, {"kind", "group"}, {"regime", "notes"}, {"mandate", mandate}};
}

struct County {
    County() {
        service.put(in_county, {{"name", "Länet"}});
        for (const char* id : {"north", "south"}) {
            service.put(in_county + "/organisations/" + id,
                        {{"name", "Kommun " + std::string(id)}, {"kind", "municipality"}});
        }
        service.put(in_county + "/bodies/group", body("Styrgruppen", "endorse"));
        service.put(in_county + "/bodies/managers", body("Chefsgruppen", "endorse"));
        service.put(in_county + "/bodies/board", body("Länsledningen", "decide"));
        publish("appointment", {{"body", "group"}});
    }

    void publish(const std::string& lifecycle,
                 const std::vector<std::pair<std::string, std::string>>& filled) {
        service.post(in_county + "/lifecycles", {{"shipped", lifecycle}}, "administrator");
        Json places = Json::array();
        for (const auto& [place, its_body] : filled)
            places.push_back({{"name", place}, {"bodies", Json::array({its_body})}});
        service.put(in_county + "/lifecycles/" + lifecycle + "/places", {{"places", places}});
    }

    std::string start(const std::string& lifecycle) {
        const Json made = service.post(
            in_county + "/cases", {{"lifecycle", lifecycle},
                                   {"title", "Bemanning 2024"},
                                   {"parties", {"north", "south"}},
                                   {"roles", Json::array({Json{{"role", "lead"}, {"holder", "group"}}})}});
        return in_county + "/cases/" + made["case"].get<std::string>();
    }

    Json put_seats(const Json& seats, const std::string& acting_as = "secretary:group") {
        return service.put(in_county + "/bodies/group/seats", {{"seats", seats}}, acting_as);
    }

    // Open tasks of the case: "Kommun north (Plats a), …".
    std::string asked(const std::string& address) const {
        std::string all;
        const Json answer = service.get(address + "/tasks");
        for (const Json& task : answer["tasks"]) {
            if (task["state"] == "completed") continue;
            all += (all.empty() ? "" : ", ") + task["addressee"]["name"].get<std::string>();
        }
        return all;
    }

    Service service{Day::of(2024, 2, 1)};
};

}  // namespace

TEST_CASE("seats are set as a whole by the body's secretary, and what is wrong is told") {
    County county;
    const std::string seats = in_county + "/bodies/group/seats";
    const Json told = county.put_seats(
        Json::array({seat("a", "north", Json::array({holding("Chefen", "2023-01-01", "2024-03-31")})),
                     seat("b", "south")}));
    CHECK(told["seats"][0]["holder"] == "Chefen");
    CHECK(told["seats"][0]["vacantFrom"] == "2024-04-01");
    CHECK(told["seats"][1]["holder"] == nullptr);
    CHECK(told["seats"][1]["vacantFrom"] == "2024-02-01");
    CHECK(county.service.get(in_county + "/bodies/group")["seats"] == told["seats"]);

    struct Row {
        Json seats;
        const char* code;
    };
    const std::vector<Row> rows{
        {Json::array({seat("a", "west")}), "unknown_organisation"},
        {Json::array({seat("a", "north"), seat("a", "south")}), "seat_repeated"},
        {Json::array({seat("a", "north", Json::array({holding("x", "2024-02-01", "2024-01-31")}))}),
         "days_reversed"},
        {Json::array(
             {seat("a", "north", Json::array({holding("x", "2024-01-01"), holding("y", "2024-02-01")}))}),
         "holdings_overlap"},
        {Json::array({seat("A!", "north")}), "wrong_type"},
    };
    for (const Row& row : rows) {
        INFO(row.code);
        const Response refused =
            county.service.send("PUT", seats, Json{{"seats", row.seats}}.dump(), "secretary:group");
        CHECK(refused.status == 422);
        CHECK(body_of(refused)["code"] == row.code);
    }
    CHECK(county.service.send("PUT", seats, R"({"seats":[]})", "secretary:managers").status == 403);
    CHECK(county.service.get(seats)["seats"] == told["seats"]);
}

TEST_CASE("an answer fills the seat in the register, and a seat that is left asks again") {
    County county;
    county.put_seats(Json::array(
        {seat("a", "north", Json::array({holding("Chefen", "2023-01-01")})), seat("b", "south")}));
    const std::string address = county.start("appointment");
    CHECK(county.asked(address) == "Kommun south (Plats b)");
    const Json task = county.service.get(address + "/tasks")["tasks"][0];
    CHECK(task["addressee"]["seat"] == "group/b");
    // The organisation finds it among its own tasks.
    CHECK(county.service.get(in_county + "/tasks?addressee=south")["tasks"].size() == 1);

    county.service.post(
        address + "/tasks/" + std::to_string(task["number"].get<int>()) + "/answers",
        {{"parts", Json::array({Json{{"name", "representative"}, {"value", "Områdeschefen"}}})}},
        "case_officer:south");
    const Json filled = county.service.get(in_county + "/bodies/group/seats")["seats"][1];
    CHECK(filled["holder"] == "Områdeschefen");
    CHECK(filled["holdings"][0]["basis"] == "Bemanning 2024");
    CHECK(county.asked(address).empty());

    // The secretary enters that somebody has left: the case asks, without anybody touching it.
    county.put_seats(
        Json::array({seat("a", "north", Json::array({holding("Chefen", "2023-01-01", "2024-01-31")})),
                     seat("b", "south", Json::array({holding("Områdeschefen", "2024-02-01")}))}));
    CHECK(county.asked(address) == "Kommun north (Plats a)");
    const Json entries = county.service.get(address + "/events")["entries"];
    CHECK(std::ranges::any_of(entries, [](const Json& entry) {
        return entry["command"] == "follow_register" &&
               entry["text"]["sv"].get<std::string>().starts_with("Notis till");
    }));
}

TEST_CASE("a body that is dissolved hands over to another, which is there") {
    County county;
    const std::string group = in_county + "/bodies/group";
    Json ending = body("Styrgruppen", "endorse");
    const auto refused = [&](const Json& input) {
        return body_of(county.service.send("PUT", group, input.dump(), "administrator"))["code"];
    };
    ending["successor"] = "managers";
    CHECK(refused(ending) == "end_missing");
    ending["dissolvedFrom"] = "2024-03-01";
    ending["successor"] = "group";
    CHECK(refused(ending) == "unknown_body");
    ending["successor"] = "nowhere";
    CHECK(refused(ending) == "unknown_body");
    ending["successor"] = "managers";
    const Json ended = county.service.put(group, ending);
    CHECK(ended["dissolvedFrom"] == "2024-03-01");
    CHECK(ended["successor"]["name"] == "Chefsgruppen");
    // What is not said stays.
    CHECK(county.service.put(group, body("Nytt namn", "endorse"))["dissolvedFrom"] == "2024-03-01");
    Json back = body("Chefsgruppen", "endorse");
    back["dissolvedFrom"] = "2024-03-01";
    back["successor"] = "group";
    CHECK(body_of(county.service.send("PUT", in_county + "/bodies/managers", back.dump(),
                                      "administrator"))["code"] == "unknown_body");
}

TEST_CASE("a reorganisation enters its decision in the register") {
    County county;
    county.publish("reorganisation", {{"decider", "board"}, {"old_body", "group"}, {"new_body", "managers"}});
    const std::string address = county.start("reorganisation");
    county.service.post(address + "/documents/plan/versions",
                        {{"text", "Styrgruppen går upp i chefsgruppen."}});
    county.service.put(address + "/fields/takes_effect", {{"value", "2024-04-01"}}, "lead");
    county.service.put(address + "/fields/what_happens", {{"value", "transformed"}}, "lead");
    county.service.post(address + "/transitions", {{"move", "submit"}});
    const int task = county.service.get(address + "/tasks")["tasks"][0]["number"].get<int>();
    county.service.post(address + "/tasks/" + std::to_string(task) + "/decisions",
                        {{"body", "board"}, {"outcome", "approved"}, {"version", 1}});
    county.service.post(address + "/decisions/1/facts", {{"what", "placed_on_file"}});
    const Json group = county.service.get(in_county + "/bodies/group");
    CHECK(group["dissolvedFrom"] == "2024-04-01");
    CHECK(group["successor"]["id"] == "managers");
}

TEST_CASE(
    "a new term of office empties the elected seats of several bodies at once, and they ask by themselves") {
    County county;
    county.put_seats(Json::array({seat("a", "north", Json::array({holding("Ordföranden", "2023-01-01")})),
                                  seat("b", "south", Json::array({holding("Vice", "2023-01-01")}))}));
    Json post = seat("c", "north", Json::array({holding("Socialchefen", "2023-01-01")}));
    post["exOfficio"] = true;
    county.service.put(in_county + "/bodies/board/seats", {{"seats", {post}}}, "secretary:board");
    const std::string address = county.start("appointment");
    const std::string terms = in_county + "/terms-of-office";
    const Json wrong{{"from", "2024-03-01"}, {"bodies", {"group", "nowhere"}}};
    CHECK(county.service.send("POST", terms, wrong.dump(), "administrator").status == 422);
    CHECK(county.asked(address).empty());
    const Json right{{"from", "2024-03-01"}, {"bodies", {"group", "board"}}};
    CHECK(county.service.send("POST", terms, right.dump(), "secretary:group").status == 403);
    const Json changed = county.service.post(terms, right, "administrator");
    CHECK(changed["bodies"][0]["seatsLeft"] == 2);
    CHECK(changed["bodies"][1]["seatsLeft"] == 0);
    CHECK(county.asked(address) == "Kommun north (Plats a), Kommun south (Plats b)");
    CHECK(county.service.get(in_county + "/bodies/group")["seats"][0]["vacantFrom"] == "2024-03-01");
    CHECK(county.service.get(in_county + "/bodies/board")["seats"][0]["vacantFrom"].is_null());
}
