// From one round to the next: what may be closed, what came late, and what an answer says of its register.
#include <algorithm>

#include "api/asked_again.hpp"
#include "api/round.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

Json clauses_to_close(std::initializer_list<const char*> clauses) {
    Json list = Json::array();
    for (const char* clause : clauses) list.push_back(Json{{"clause", clause}});
    return Json{{"clauses", std::move(list)}};
}

Json answer_in(const Json& compilation, const std::string& party) {
    for (const Json& each : compilation["answers"]) {
        if (each["addressee"]["id"] == party) return each;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("only what has not changed since the last round can be closed to remarks") {
    AskedAgain asked("# § 1 Syfte\nGod vård\n\n# § 2 Ansvar\nAlla\n\n# § 3 Pris\nTolv kronor per gång\n");
    const std::string path = asked.address + "/works/view/closed-clauses";
    asked.service.put(path, clauses_to_close({"2"}), "lead");
    for (const char* party : {"kumla", "nora"})
        asked.service.post(asked.task(party) + "/answers", with_stance("opposes"),
                           std::string("registrar:") + party);
    asked.ask("# § 1 Syfte\nGod  vård\n\n# § 2 Ansvar\nNästan alla\n\n# § 4 Pris\nTolv kronor per gång\n");

    const auto code = [&](std::initializer_list<const char*> clauses) {
        return code_of(asked.service.send("PUT", path, clauses_to_close(clauses).dump(), "lead"));
    };
    CHECK(code({"2"}) == "clause_changed");
    CHECK(asked.service.get(asked.address + "/works/view/round")["closedClauses"].empty());
    CHECK(code({"1", "4"}).empty());
    CHECK(asked.service.get(asked.address + "/works/view/round")["closedClauses"] == Json{"1", "4"});
}

TEST_CASE(
    "what comes late beside an answer in time stands in the compilation, marked, also in the next round") {
    AskedAgain asked;
    asked.service.post(asked.task("kumla") + "/answers", with_stance("opposes"), "registrar:kumla");
    const std::string late_to = asked.task("kumla");
    asked.service.post(asked.task("nora") + "/answers", with_stance("supports"), "registrar:nora");
    Json late = with_stance("supports");
    late["approvedBy"] = "Nämnden 2024-09-02";
    asked.service.post(late_to + "/answers", late, "registrar:kumla");

    const auto check = [&] {
        const Json kumla =
            answer_in(asked.service.get(asked.address + "/works/view/compilation?round=1"), "kumla");
        CHECK(kumla["parts"][0]["text"]["sv"] == "Avstyrker");
        CHECK(kumla["alsoLate"]["parts"][0]["text"]["sv"] == "Tillstyrker");
        CHECK(kumla["alsoLate"]["approvedBy"] == "Nämnden 2024-09-02");
        const std::string page =
            asked.service.send("GET", asked.address + "/works/view/compilation?round=1&format=html").body;
        CHECK(page.find("2024-09-02 (sent svar)") != std::string::npos);
    };
    check();
    asked.ask("# § 1 Syfte\nGod vård\n");
    check();
}

TEST_CASE("an answer brings the registration number of those asked, beside those given before") {
    AskedAgain asked;
    Json answer = with_stance("opposes");
    answer["registryNumber"] = "VON 2024-77";
    asked.service.post(asked.task("kumla") + "/answers", answer, "registrar:kumla");
    answer["registryNumber"] = "N 2024/9";
    asked.service.post(asked.task("nora") + "/answers", answer, "registrar:nora");
    std::string numbers;
    const Json seen = asked.service.get(asked.address);
    for (const Json& each : seen["registryNumbers"])
        numbers +=
            each["organisation"]["id"].get<std::string>() + " " + each["number"].get<std::string>() + "; ";
    CHECK(numbers == "kumla VON 2024-41; kumla VON 2024-77; nora N 2024/9; ");
}
