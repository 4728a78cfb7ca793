// A round on its way, for tests over the API: three parties are asked for a statement on a draft.
#pragma once

#include <string>

#include "api/service.hpp"
#include "catch.hpp"

namespace overens::api::test {

struct Round {
    Round() {
        fill_orebro(service);
        address = start_statement(service);
        service.post(address + "/transitions", move_ask());
        tasks = service.get(address + "/tasks")["tasks"];
    }
    const Json& task_of(const std::string& party) const {
        for (const Json& task : tasks) {
            if (task["addressee"]["id"] == party) return task;
        }
        FAIL("nobody asked " << party);
        return tasks[0];
    }
    std::string path_of(const std::string& party) const {
        return address + "/tasks/" + task_of(party)["number"].dump();
    }
    Response answer(const std::string& party, const Json& body) const {
        return service.send("POST", answer_path(address, task_of(party)), body.dump(), "registrar:" + party);
    }

    Service service;
    std::string address;
    Json tasks;
};

inline Json with_stance(const char* stance) {
    return Json{{"parts", {{{"name", "stance"}, {"value", stance}}}}};
}

inline std::string code_of(const Response& response) {
    INFO(response.body);
    return response.status < 400 ? std::string() : body_of(response)["code"].get<std::string>();
}

}  // namespace overens::api::test
