// What a party gets to decide on, and whether its own copy of the text says the same.
#include "api/round.hpp"
#include "api/service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

const char* const approval = R"yaml(format: 1
lifecycle: approval
version: 1
title: {sv: "Godkännande", en: "Approval"}
roles:
  lead: {title: {sv: "Ansvarig", en: "Lead"}}
documents:
  proposal: {title: {sv: "Förslag", en: "Proposal"}, by: lead, clauses: true}
fields:
  first_day: {title: {sv: "Gäller tidigast", en: "Not in force before"}, type: date, by: lead}
may:
  drop: {title: {sv: "Lägg ner", en: "Drop"}, by: lead, go: dropped}
start: drafting
states:
  drafting:
    title: {sv: "Utarbetas", en: "Drafting"}
    may:
      ask:
        title: {sv: "Till parterna", en: "To the parties"}
        by: lead
        needs: [proposal, first_day]
        go: deciding
  deciding:
    title: {sv: "Parterna beslutar", en: "The parties decide"}
    work:
      decision:
        title: {sv: "Beslut", en: "Decision"}
        decide: each party
        as: decide
        about: proposal
        due: 60 days
    then: starting
  starting:
    title: {sv: "Inväntar första dagen", en: "Awaits the first day"}
    work:
      start: {title: {sv: "Första dagen", en: "First day"}, wait: {until: first_day}}
    then: decided
  decided: {title: {sv: "Klart", en: "Done"}, end: completed}
  dropped: {title: {sv: "Nedlagt", en: "Dropped"}, end: terminated}
)yaml";

struct Approval {
    explicit Approval(const std::string& due = "60 days") {
        fill_orebro(service);
        service.put(in_orebro + "/bodies/nora_ks", {{"name", "Nora kommun, kommunstyrelsen"},
                                                    {"organisation", "nora"},
                                                    {"kind", "executive_board"},
                                                    {"regime", "statutory"},
                                                    {"mandate", "decide"}});
        service.put(in_orebro + "/organisations/nora", {{"name", "Nora kommun"},
                                                        {"kind", "municipality"},
                                                        {"mailbox", "registrator@nora.example"},
                                                        {"decisionPath", {"nora_namnd", "nora_ks"}}});
        std::string lifecycle = approval;
        lifecycle.replace(lifecycle.find("60 days"), 7, due);
        publish_text(service, lifecycle.c_str());
        const Json made = service.post(in_orebro + "/cases", {{"lifecycle", "approval"},
                                                              {"title", "Överenskommelse om hemsjukvård"},
                                                              {"parties", {"kumla", "nora"}}});
        address = in_orebro + "/cases/" + made["case"].get<std::string>();
        add_version("# § 1 Syfte\nParterna samverkar.\n# § 2 Tid\nTills vidare.", "Rådsversion");
        add_version("# § 1 Syfte\nParterna samverkar.\n# § 2 Tid\nFyra år.", "Beslutsversion");
        service.put(address + "/registry-numbers/nora", {{"number", "KS 2024-00234"}}, "lead");
        service.put(address + "/fields/first_day", {{"value", "2025-01-01"}}, "lead");
        service.post(address + "/transitions", {{"move", "ask"}});
    }

    void add_version(const std::string& text, const std::string& label) const {
        service.post(address + "/documents/proposal/versions", {{"text", text}, {"label", label}});
    }

    Json compared(const Json& body) const {
        return service.post(address + "/documents/proposal/comparisons", body, "registrar:nora");
    }

    Service service;
    std::string address;
};

bool says(const Json& package, const std::string& words) {
    return package.dump().find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the last day of a decision package is the one that people set, a day off or not") {
    const Approval approval_case("2024-12-31");
    const std::string path = approval_case.address + "/works/decision/decision-packages/nora";
    const Json package = approval_case.service.get(path);
    CHECK(package["lastDay"] == "2024-12-31");
    CHECK(says(package, "Beslut senast tisdag 31 december 2024"));
    const std::string task = approval_case.address + "/tasks/" + package["task"].dump();
    CHECK(approval_case.service.get(task)["due"] == "2025-01-02");
    approval_case.service.post(task + "/extensions", {{"due", "2025-01-31"}, {"reason", "Efter helgerna"}});
    CHECK(approval_case.service.get(path)["lastDay"] == "2025-01-31");
}

TEST_CASE("a decision package has the very text, a wording for each body, what to check, and the last day") {
    const Approval approval_case;
    const std::string path = approval_case.address + "/works/decision/decision-packages/";
    const Json package = approval_case.service.get(path + "nora");
    CHECK(package["version"] == 2);
    CHECK(package["content"].get<std::string>().size() == 64);
    CHECK(package["lastDay"] == "2024-11-01");
    REQUIRE(package["wordings"].size() == 2);
    CHECK(package["wordings"][0]["decides"] == false);
    CHECK(package["wordings"][0]["papersBy"] == "2024-09-30");
    CHECK(package["wordings"][0]["wording"]["sv"].get<std::string>().starts_with(
        "Nora kommun, nämnden föreslår Nora kommun, kommunstyrelsen besluta"));
    CHECK(package["wordings"][1]["decides"] == true);
    CHECK(says(package["wordings"][1], "att underteckna,\\n3. att uppdra åt [förvaltningschefen] att utse"));
    CHECK(says(package["wordings"][1], "(Gäller tidigast: 1 januari 2025) under förutsättning att samtliga"));
    CHECK(package["wordings"][1]["meets"].is_null());
    for (const char* words :
         {"version 2 (Beslutsversion) daterad 2024-09-02", "KS 2024-00234", "MBL", "registrator@nora.example",
          "Ett muntligt besked räknas inte", "inget sammanträde inbokat"}) {
        INFO(words);
        CHECK(says(package, words));
    }
    const Response page = approval_case.service.send("GET", path + "nora?format=html&language=en");
    CHECK(page.body.find("Decision package for Nora kommun") != std::string::npos);
    CHECK(approval_case.service.send("GET", path + "laxa").status == 404);
}

TEST_CASE(
    "whoever prepares proposes what the last body is to decide, each at a meeting after the one before") {
    const Approval approval_case;
    const auto& service = approval_case.service;
    service.put(in_orebro + "/bodies/nora_kf", {{"name", "Nora kommun, kommunfullmäktige"},
                                                {"organisation", "nora"},
                                                {"kind", "assembly"},
                                                {"regime", "statutory"},
                                                {"mandate", "decide"},
                                                {"meetings",
                                                 {{{"day", "2024-09-30"}, {"cutOff", "2024-09-16"}},
                                                  {{"day", "2024-12-16"}, {"cutOff", "2024-11-29"}}}}});
    service.put(in_orebro + "/bodies/nora_ks/meetings",
                {{"meetings",
                  {{{"day", "2024-10-08"}, {"cutOff", "2024-09-24"}},
                   {{"day", "2024-11-19"}, {"cutOff", "2024-11-05"}}}}});
    service.put(in_orebro + "/organisations/nora", {{"name", "Nora kommun"},
                                                    {"kind", "municipality"},
                                                    {"decisionPath", {"nora_namnd", "nora_ks", "nora_kf"}}});
    const Json made = service.post(in_orebro + "/cases", {{"lifecycle", "approval"},
                                                          {"title", "Överenskommelse om rehabilitering"},
                                                          {"parties", {"kumla", "nora"}}});
    const std::string address = in_orebro + "/cases/" + made["case"].get<std::string>();
    service.post(address + "/documents/proposal/versions", {{"text", "§ 1 Parterna samverkar."}});
    service.put(address + "/fields/first_day", {{"value", "2025-01-01"}}, "lead");
    service.post(address + "/transitions", {{"move", "ask"}});
    const Json wordings = service.get(address + "/works/decision/decision-packages/nora")["wordings"];
    REQUIRE(wordings.size() == 3);
    for (const std::size_t place : {0U, 1U})
        CHECK(says(wordings[place], "föreslår Nora kommun, kommunfullmäktige besluta\\n1. att för sin del"));
    CHECK(wordings[0]["meets"] == "2024-10-14");
    CHECK(wordings[1]["meets"] == "2024-11-19");
    CHECK(wordings[2]["meets"] == "2024-12-16");
}

TEST_CASE("a party's own copy is compared clause by clause, and says which version it is") {
    const Approval approval_case;
    const Json older = approval_case.compared(
        {{"text", "# § 1 Syfte\nParterna  samverkar. \n\n# § 2 Tid\nTills vidare.\n"}});
    CHECK(older["version"] == 2);
    CHECK(older["sameText"] == false);
    CHECK(older["matches"] == Json::array({1}));
    CHECK(says(older["changes"], "\"changed\""));
    const Json newest = approval_case.compared(
        {{"text", "# § 1 Syfte\r\nParterna samverkar.\r\n\r\n# § 2 Tid\r\nFyra\u00a0år."}});
    CHECK(newest["sameText"] == true);
    CHECK(newest["matches"] == Json::array({2}));
}
