// Ten thousand notices by one step: 311 parties with some 32 people each, everybody by mail. How long it
// takes from the step until the last one has left, in a folder on disk, to a server on loopback that takes
// what it is sent; beside it what the same server takes from curl's own loop without a folder, which is the
// ceiling.
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "api/loopback_sink.hpp"
#include "api/notify/courier.hpp"
#include "bench/figures.hpp"
#include "storage/sqlite/sqlite_store.hpp"
#include "stories/in_process.hpp"

using namespace overens;
using namespace overens::api;

namespace {

constexpr int parties = 311;
constexpr int receivers = 10'000;

using SteadyClock = std::chrono::steady_clock;

double seconds_since(SteadyClock::time_point begun) {
    return std::chrono::duration<double>(SteadyClock::now() - begun).count();
}

std::string party(int number) {
    return "party_" + std::to_string(number);
}

void fill(Store& store, Instant now) {
    Register reg = *store.read_register("orebro");
    for (int i = 0; i < parties; ++i) {
        Organisation& made = reg.organisations[party(i)];
        made.id = party(i);
        made.name = "Kommun " + std::to_string(i);
        made.kind = "municipality";
    }
    const Act act{the_system(), local_day(now), now, Origin::registered};
    store.write_register(reg, store.register_revision("orebro"), act);
    for (int i = 0; i < receivers; ++i) {
        const std::string id = "p" + std::to_string(100'000 + i);
        store.accounts().save_account({id, id, "Registrator", id + "@x.example", "sv", "", false, false});
        store.accounts().save_grants("orebro", id, {{"registrar", party(i % parties)}});
    }
}

// Requests of one who leads and administers.
class Desk {
  public:
    explicit Desk(tests::InProcess& service) : service_(service) {}

    Json send(const std::string& method, const std::string& path, const std::string& body,
              const std::string& who, const std::string& if_match = {},
              const std::string& type = "application/json") {
        Request request;
        request.method = method;
        request.path = "/v1/collaborations/orebro" + path;
        request.body = body;
        request.headers = {{"acting-as", who}};
        if (!body.empty()) request.headers.emplace_back("content-type", type);
        if (!if_match.empty()) request.headers.emplace_back("if-match", if_match);
        const Response answer = service_.send(request);
        if (answer.status >= 400) throw std::runtime_error(method + " " + path + ": " + answer.body);
        const std::string* newest = answer.header("ETag");
        tag = newest == nullptr ? std::string() : *newest;
        return Json::parse(answer.body);
    }

    std::string tag;  // of the last answer

  private:
    tests::InProcess& service_;
};

void begin(Desk& desk) {
    std::ifstream file(OVERENS_SOURCE_DIR "/tests/notify/statement.yaml");
    const std::string text(std::istreambuf_iterator<char>(file), {});
    desk.send("PUT", "", R"({"name": "Örebro län"})", "administrator");
    desk.send("POST", "/lifecycles", text, "administrator", {}, "application/yaml");
}

void ask_all(Desk& desk) {
    Json asked = Json::array();
    for (int i = 0; i < parties; ++i) asked.push_back(party(i));
    const Json input{{"lifecycle", "statement"}, {"title", "Hemsjukvård"}, {"parties", asked}};
    const std::string address =
        "/cases/" + desk.send("POST", "/cases", input.dump(), "lead")["case"].get<std::string>();
    desk.send("POST", address + "/documents/draft/versions", R"({"text": "§ 1 Syfte", "label": "Utkast"})",
              "lead");
    desk.send("GET", address, {}, "lead");
    const auto begun = SteadyClock::now();
    desk.send("POST", address + "/transitions",
              R"({"move": "ask", "fill": [{"name": "answer_by", "value": "2024-10-01"}]})", "lead", desk.tag);
    std::cout << "the step itself: " << bench::fixed(seconds_since(begun) * 1000, 0) << " ms\n";
}

// The same number of mails of the same size, as fast as libcurl and the server can.
double ceiling_seconds(const TransferRules& rules, const std::string& text) {
    Transfers transfers(rules);
    int arrived = 0, begun = 0;
    const auto start = SteadyClock::now();
    while (arrived < receivers) {
        for (; begun < receivers && transfers.under_way() < 64; ++begun) {
            transfers.send_mail("p" + std::to_string(begun) + "@x.example", text,
                                [&](const Sent& sent) { arrived += sent.arrived ? 1 : 0; });
        }
        transfers.run(100);
    }
    return seconds_since(start);
}

}  // namespace

int main() {
    const auto folder =
        std::filesystem::temp_directory_path() / ("overens-notify-" + std::to_string(::getpid()));
    {
        auto owned = open_sqlite_store(folder, {}, tests::definition_reader());
        Store& store = *owned;
        const Day today = Day::of(2024, 9, 2);
        tests::InProcess service(std::move(owned), today);
        const ManualClock clock(local_hour(today, 8));
        SilentLog log;
        Desk desk(service);
        begin(desk);
        fill(store, clock.now());
        test::MailSink sink;
        TransferRules rules;
        rules.mail = {sink.url(), "overens@orebro.example", {}, {}, {}};
        Courier courier(store, clock, log, rules, [] { return 0.5; });
        ask_all(desk);
        const auto begun = SteadyClock::now();
        Spreader(store, clock, true).run();
        const double spread = seconds_since(begun);
        const Couriered done = courier.run();
        const double all = seconds_since(begun);
        std::cout << done.delivered << " notices in " << sink.count() << " mails to " << parties
                  << " parties: " << bench::fixed(all, 1) << " s (wanted: 30), of which spreading "
                  << bench::fixed(spread, 1) << " s; failed: " << done.failed << '\n';
        const std::string text = sink.taken().front().text;
        const double least = ceiling_seconds(rules, text.substr(0, text.size() - 5));
        std::cout << "ceiling, the same mails without a folder: " << bench::fixed(least, 1) << " s; ratio "
                  << bench::fixed(all / least, 1) << '\n';
    }
    std::filesystem::remove_all(folder);
}
