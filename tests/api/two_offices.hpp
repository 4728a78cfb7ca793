// A case that one office leads, seen by several others: for tests of what each of them sees.
#pragma once

#include <string>

#include "api/service.hpp"
#include "api/signed_in_service.hpp"
#include "catch.hpp"

namespace overens::api::test {

// A case that Kumla leads, with one draft; people of Kumla and Nora, and who leads.
class TwoOffices {
  public:
    TwoOffices() {
        in.service.services.sign_in = nullptr;
        in.service.put(
            in_orebro + "/organisations/nora/authorities",
            Json{{"authorities",
                  {{{"id", "nora_sn"}, {"name", "Socialnämnden i Nora"}, {"bodies", {"nora_namnd"}}},
                   {{"id", "nora_bun"}, {"name", "Barn- och utbildningsnämnden i Nora"}}}}});
        address = start_statement(in.service);
        in.service.put(address + "/roles/lead", Json{{"holder", "kumla"}}, "lead");
        in.service.services.sign_in = &in.sign_in;
        in.add("lead", {{"lead"}});
        in.add("kumla", {{"registrar", "kumla"}});
        in.add("nora", {{"registrar", "nora_sn"}});
        in.add("school", {{"registrar", "nora_bun"}});
        in.add("laxa", {{"registrar", "laxa"}});
        in.add("guest", {{"observer", "", "01926f3c-6a00-7c3e-9d2b-5f1e4a7b8c90"}});
        version = address + "/documents/draft/versions/1";
    }
    Response act(const std::string& who, const std::string& target, const Json& body) {
        return in.ask(who, "POST", target, body.dump());
    }
    Json read(const std::string& who, const std::string& target) {
        const Response response = in.ask(who, "GET", target);
        INFO(response.body);
        REQUIRE(response.status == 200);
        return body_of(response);
    }
    // Asks all parties; back comes the task of one.
    std::string ask(const std::string& party) {
        in.service.services.sign_in = nullptr;
        in.service.post(address + "/transitions", move_ask());
        const Json tasks = in.service.get(address + "/tasks")["tasks"];
        in.service.services.sign_in = &in.sign_in;
        for (const Json& each : tasks) {
            if (each["addressee"]["id"] == party) return address + "/tasks/" + each["number"].dump();
        }
        return {};
    }
    int status(const std::string& who, const std::string& target) {
        return in.ask(who, "GET", target).status;
    }

    SignedInService in;
    std::string address, version;
};

}  // namespace overens::api::test
