// Two councils that meet together over the API, and cases that wait for the first of them.
#pragma once

#include <string>

#include "api/round.hpp"
#include "api/service.hpp"
#include "catch.hpp"

namespace overens::api::test {

inline const char* const endorsement = R"yaml(format: 1
lifecycle: endorsement
version: 1
title: {sv: "Ställningstagande", en: "Endorsement"}
roles:
  lead: {title: {sv: "Ansvarig", en: "Lead"}}
bodies:
  council: {title: {sv: "Rådet", en: "The council"}, mandate: endorse}
documents:
  proposal: {title: {sv: "Förslag", en: "Proposal"}, by: lead}
may:
  drop: {title: {sv: "Lägg ner", en: "Drop"}, by: lead, go: dropped}
start: drafting
states:
  drafting:
    title: {sv: "Utarbetas", en: "Drafting"}
    may:
      ask: {title: {sv: "Fråga rådet", en: "Ask the council"}, by: lead, needs: [proposal], go: asking}
  asking:
    title: {sv: "Rådet tillfrågas", en: "The council is asked"}
    work:
      view:
        title: {sv: "Ställningstagande", en: "View"}
        decide: council
        as: endorse
        about: proposal
        counts: on_record
    then: endorsed
  endorsed: {title: {sv: "Klart", en: "Done"}, end: completed}
  dropped: {title: {sv: "Nedlagt", en: "Dropped"}, end: terminated}
)yaml";

inline Json council_seat(const std::string& id, const std::string& organisation, bool deputy = false) {
    return Json{{"id", id},
                {"title", "Plats " + id},
                {"organisation", organisation},
                {"deputy", deputy},
                {"holdings", Json::array({Json{{"holder", "ledamot " + id}, {"from", "2023-01-01"}}})}};
}

// Two councils with a joint meeting on 2024-09-20, and a case that waits for the first.
struct JointMeeting {
    explicit JointMeeting(Store* store = nullptr) : service(Day::of(2024, 9, 2), store) {
        fill_orebro(service);
        put_council("welfare",
                    {{{"day", "2024-09-20"}, {"starts", "09:00"}, {"ends", "12:00"}, {"place", "Teams"}},
                     {{"day", "2024-12-06"}}});
        put_council("health", {{{"day", "2024-09-20"}, {"hostedBy", "welfare/2024-09-20"}}});
        service.put(in_orebro + "/bodies/welfare/seats",
                    {{"seats",
                      {council_seat("kumla", "kumla"), council_seat("nora", "nora"),
                       council_seat("laxa", "laxa"), council_seat("kumla_d", "kumla", true)}}});
        service.put(in_orebro + "/bodies/health/seats", {{"seats", {council_seat("kumla", "kumla")}}});
    }

    void put_council(const std::string& council, const Json& meetings) {
        service.put(in_orebro + "/bodies/" + council, {{"name", "Rådet " + council},
                                                       {"kind", "collaboration_council"},
                                                       {"regime", "agreed"},
                                                       {"mandate", "endorse"},
                                                       {"timeTable", {{"minutesDays", 11}}},
                                                       {"meetings", meetings}});
    }

    void start_case() {
        publish();
        start_another("Hemsjukvård");
    }

    void publish() const {
        publish_text(service, endorsement);
        service.put(in_orebro + "/lifecycles/endorsement/places",
                    {{"places", {{{"name", "council"}, {"bodies", {"welfare"}}}}}});
    }

    // `id` and `address` are of the newest.
    void start_another(const std::string& title) {
        const Json made =
            service.post(in_orebro + "/cases", {{"lifecycle", "endorsement"},
                                                {"title", title},
                                                {"parties", {"kumla", "nora"}},
                                                {"roles", {{{"role", "lead"}, {"holder", "kumla"}}}}});
        id = made["case"].get<std::string>();
        address = in_orebro + "/cases/" + id;
        service.post(address + "/documents/proposal/versions", {{"text", "§ 1 Parterna samverkar."}});
        service.post(address + "/transitions", {{"move", "ask"}});
    }

    Json act(const std::string& method, const std::string& below, const Json& body = Json::object(),
             const std::string& by = "secretary:welfare") const {
        const Response response = service.send(method, meeting + below, body.dump(), by);
        INFO(method << " " << below << ": " << response.body);
        REQUIRE((response.status == 200 || response.status == 201));
        return body_of(response);
    }

    // The refusal's codes; empty when it was done.
    std::string refused(const std::string& method, const std::string& below,
                        const Json& body = Json::object(),
                        const std::string& by = "secretary:welfare") const {
        const Response response = service.send(method, meeting + below, body.dump(), by);
        if (response.status < 400) return {};
        std::string codes;
        const Json problem = body_of(response);
        for (const Json& each : problem["blockers"])
            codes += (codes.empty() ? "" : " ") + each["code"].get<std::string>();
        return codes;
    }

    Json matter() const {
        return {{"kind", "decision"}, {"title", "Hemsjukvård"}, {"case", id}, {"task", 1}};
    }

    Json task() const { return service.get(address + "/tasks/1"); }

    void hold() const {
        act("POST", "/summons");
        service.set_today("2024-09-20");
        act("POST", "/openings",
            {{"chair", "welfare/kumla_d"},
             {"adjusters", {"welfare/nora"}},
             {"secretary", "samverkanssekreterare"}});
        act("PUT", "/attendance",
            {{"presences",
              {{{"seat", "welfare/nora"}, {"as", "member"}},
               {{"seat", "welfare/laxa"}, {"as", "member"}},
               {{"seat", "welfare/kumla"}, {"as", "absent"}},
               {{"seat", "welfare/kumla_d"}, {"as", "serving"}, {"servesFor", "welfare/kumla"}},
               {{"seat", "health/kumla"}, {"as", "member"}}}}});
    }

    Json approve(const std::string& wording) const {
        return act("PUT", "/agenda-items/1/outcome",
                   {{"outcome", "approved"},
                    {"wording", wording},
                    {"version", 1},
                    {"assignments", {{{"what", "Följ upp i rådet"}}}}});
    }

    Service service;
    std::string id, address;
    const std::string meeting = in_orebro + "/bodies/welfare/meetings/2024-09-20";
};

}  // namespace overens::api::test
