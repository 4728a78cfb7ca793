// Two parties that are asked about a text, in as many rounds as the lead wants.
#pragma once

#include <string>

#include "api/service.hpp"
#include "catch.hpp"

namespace overens::api::test {

// The parties are asked once more as long as the lead says so.
inline constexpr const char* two_rounds = R"yaml(format: 1
lifecycle: two_rounds
version: 1
title: {sv: "Två omgångar", en: "Two rounds"}
roles:
  lead: {title: {sv: "Ansvarig", en: "Lead"}}
documents:
  draft: {title: {sv: "Utkast", en: "Draft"}, by: lead, clauses: true}
words:
  stance: {sv: "Ställningstagande", en: "Stance"}
  remarks: {sv: "Synpunkter", en: "Remarks"}
  sum: {sv: "Belopp", en: "Amount"}
  day: {sv: "Dag", en: "Day"}
  supports: {sv: "Tillstyrker", en: "Supports"}
  opposes: {sv: "Avstyrker", en: "Opposes"}
start: drafting
states:
  drafting:
    title: {sv: "Utarbetas", en: "Drafting"}
    may:
      ask: {title: {sv: "Fråga", en: "Ask"}, by: lead, needs: [draft], go: asking}
      finish: {title: {sv: "Avsluta", en: "Finish"}, by: lead, go: settled}
  asking:
    title: {sv: "Parterna svarar", en: "The parties answer"}
    work:
      view:
        title: {sv: "Yttra sig", en: "Give a view"}
        ask: each party
        about: draft
        answer:
          stance: {choice: [supports, opposes]}
          remarks: remarks
          sum: {type: money, required: false}
          day: {type: date, required: false}
        due: 30 days
    then: drafting
  settled: {title: {sv: "Klart", en: "Settled"}, end: completed}
)yaml";

struct AskedAgain {
    explicit AskedAgain(
        const char* text = "# § 1 Syfte\nGod vård\n\n# § 2 Ansvar\nAlla\n\n# Bilaga A\nPriser\n") {
        fill_orebro(service);
        const Response published = service.send("POST", in_orebro + "/lifecycles", two_rounds,
                                                "administrator", {{"content-type", "application/yaml"}});
        INFO(published.body);
        REQUIRE(published.status == 201);
        const Json receipt = service.post(
            in_orebro + "/cases",
            Json{{"lifecycle", "two_rounds"}, {"title", "Hemsjukvård"}, {"parties", {"kumla", "nora"}}});
        address = in_orebro + "/cases/" + receipt["case"].get<std::string>();
        service.put(address + "/registry-numbers/kumla", Json{{"number", "VON 2024-41"}}, "lead");
        ask(text);
    }
    void ask(const char* text) {
        service.post(address + "/documents/draft/versions", Json{{"text", text}});
        service.post(address + "/transitions", Json{{"move", "ask"}});
    }
    std::string task(const std::string& party) const {
        std::string number;
        const Json tasks = service.get(address + "/tasks")["tasks"];
        for (const Json& each : tasks) {
            if (each["addressee"]["id"] == party) number = each["number"].dump();
        }
        return address + "/tasks/" + number;
    }
    std::string workbook(const std::string& party, const char* query = "") const {
        const Response response = service.send("GET", task(party) + "/answer-template" + query);
        INFO(response.body.substr(0, 500));
        REQUIRE(response.status == 200);
        return response.body;
    }
    Response read_in(const std::string& party, const std::string& file) const {
        return service.send("POST", task(party) + "/answer-readings", file, "registrar:" + party,
                            {{"content-type", "application/octet-stream"}});
    }
    Json reading(const std::string& party, const std::string& file) const {
        const Response response = read_in(party, file);
        INFO(response.body);
        REQUIRE(response.status == 200);
        return body_of(response);
    }

    Service service;
    std::string address;
};

}  // namespace overens::api::test
