// 10 000 open agreements go over to another version of their lifecycle: tried, then done, in the background
// of one process with its store on disk.
#include <chrono>
#include <iostream>

#include "bench/figures.hpp"
#include "bench/prepared_folder.hpp"
#include "bench/server_process.hpp"
#include "storage/sqlite/sqlite_store.hpp"
#include "stories/in_process.hpp"
#include "workflows/shipped.hpp"

using namespace overens;
using namespace overens::bench;

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr int cases = 10'000;

double seconds_since(SteadyClock::time_point begun) {
    return std::chrono::duration<double>(SteadyClock::now() - begun).count();
}

api::Request request_of(const std::string& method, const std::string& path, const std::string& body,
                        const std::string& media_type) {
    api::Request request;
    request.method = method;
    request.path = path;
    request.body = body;
    request.headers = {{"acting-as", "administrator"}};
    if (!body.empty()) request.headers.emplace_back("content-type", media_type);
    return request;
}

api::Json answer(tests::InProcess& service, const api::Request& request) {
    const api::Response response = service.send(request);
    if (response.status >= 300) throw std::runtime_error(response.body);
    return api::Json::parse(response.body);
}

// As shipped, but for the time that officials have to answer.
std::string second_version() {
    std::string text(workflows::shipped_lifecycle("county_agreement").value());
    text.replace(text.find("version: 1"), 10, "version: 2");
    const std::string time = "time: 45 days";
    const std::size_t at = text.find(time);
    if (at == std::string::npos) throw std::runtime_error("the shipped agreement has no time: 45 days");
    text.replace(at, time.size(), "time: 60 days");
    return text;
}

void run(tests::InProcess& service, const std::string& path, const std::string& mode, double wanted_s) {
    const auto begun = SteadyClock::now();
    const std::string order = R"({"to":2,"mode":")" + mode + "\"}";
    const api::Json first = answer(service, request_of("POST", path, order, "application/json"));
    const std::string address = path + "/" + first["number"].dump();
    api::Json now;
    do {
        api::Request look = request_of("GET", address, {}, {});
        look.query = "limit=1&after=" + std::to_string(cases);
        now = answer(service, look);
    } while (now["state"] != "done");
    std::cout << mode << " of " << now["total"] << " cases: " << fixed(seconds_since(begun), 1)
              << " s; wanted: at most " << fixed(wanted_s, 0) << " s; " << now["counts"].dump() << "\n";
}

}  // namespace

int main() {
    const WorkFolder folder;
    const Parties parties = make_folder(folder.path());
    {
        std::vector<Course> courses = prepare_courses(folder.path(), parties, cases);
        tests::InProcess service(open_sqlite_store(folder.path(), {}, tests::definition_reader()),
                                 *Day::parse(day_of_all));
        for (Course& course : courses) course.take(service.send(course.next()));  // sent out to thirteen
    }
    tests::InProcess service(open_sqlite_store(folder.path(), {}, tests::definition_reader()),
                             *Day::parse(day_of_all));
    const std::string lifecycles = "/v1/collaborations/" + parties.collaboration + "/lifecycles";
    answer(service, request_of("POST", lifecycles, second_version(), "application/yaml"));
    const std::string path = lifecycles + "/county_agreement/migrations";
    run(service, path, "preview", 10);
    run(service, path, "apply", 60);
    run(service, path, "undo", 60);
}
