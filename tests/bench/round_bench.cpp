// A round of the largest kind: 311 organisations asked about a text of 120 clauses, 5 000 remarks, 32
// clients. How fast answers are taken, each durable when it is acknowledged; how fast the compilation and the
// grid of a rollout are read, against reading the same rows from SQLite alone in the same run.
#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <thread>

#include "bench/connection.hpp"
#include "bench/figures.hpp"
#include "bench/prepared_folder.hpp"
#include "bench/server_process.hpp"

using namespace overens;
using namespace overens::bench;
using Json = nlohmann::json;

namespace {

constexpr int asked = 311;
constexpr int clauses = 120;
constexpr int remarks = 5000;
constexpr int client_count = 32;
constexpr int readings = 21;
constexpr int measures = 7;

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begun) {
    return std::chrono::duration<double>(Clock::now() - begun).count();
}

// One connection of somebody who acts.
class Desk {
  public:
    explicit Desk(const ServerProcess& server) : connection_(server.port()) {}

    Json send(const std::string& method, const std::string& path, const Json& body, const std::string& who,
              const std::string& media_type = "application/json", const std::string& tag = {}) {
        const std::string text = fetch(method, path, body, who, media_type, tag);
        return text.empty() ? Json() : Json::parse(text);
    }
    std::string fetch(const std::string& method, const std::string& path, const Json& body,
                      const std::string& who, const std::string& media_type = "application/json",
                      const std::string& tag = {}) {
        api::Request request;
        request.method = method;
        request.path = path.substr(0, path.find('?'));
        if (path.find('?') != path.npos) request.query = path.substr(path.find('?') + 1);
        request.headers = {{"acting-as", who}};
        if (!tag.empty()) request.headers.emplace_back("if-match", tag);
        if (!body.is_null()) {
            request.headers.emplace_back("content-type", media_type);
            request.body = body.is_string() ? body.get<std::string>() : body.dump();
        }
        api::Response answer = connection_.ask(request);
        if (answer.status >= 400) throw std::runtime_error(method + " " + path + ": " + answer.body);
        bytes_ = answer.body.size();
        const std::string* tag_of_answer = answer.header("ETag");
        tag_ = tag_of_answer == nullptr ? std::string() : *tag_of_answer;
        return std::move(answer.body);
    }
    std::size_t bytes() const { return bytes_; }
    const std::string& tag() const { return tag_; }

  private:
    Connection connection_;
    std::size_t bytes_ = 0;  // of the answer last read
    std::string tag_;        // its ETag
};

struct Answer {
    std::string path, who;
    Json body;
};

// From so many clients at once, each sending its next one when the one before is acknowledged.
double send_all(const ServerProcess& server, const std::vector<Answer>& answers) {
    const auto begun = Clock::now();
    std::vector<std::jthread> clients;
    for (int client = 0; client < client_count; ++client) {
        clients.emplace_back([&, client] {
            Desk desk(server);
            for (std::size_t i = static_cast<std::size_t>(client); i < answers.size(); i += client_count)
                desk.send("POST", answers[i].path, answers[i].body, answers[i].who);
        });
    }
    clients.clear();
    return seconds_since(begun);
}

std::string text_of_120_clauses() {
    std::string text;
    for (int clause = 1; clause <= clauses; ++clause) {
        const std::string number = std::to_string(clause);
        text +=
            "## § " + number + " Rubrik " + number + "\n\nVad som gäller enligt paragraf " + number + ".\n\n";
    }
    return text;
}

std::vector<Answer> answers_to(const std::string& address, const Json& tasks) {
    std::vector<Answer> answers;
    int made = 0;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        Json given = Json::array();
        const int until = static_cast<int>((i + 1) * remarks / tasks.size());
        for (; made < until; ++made) {
            given.push_back({{"clause", std::to_string(made * 7 % clauses + 1)},
                             {"text", "Synpunkt nummer " + std::to_string(made) +
                                          ": kostnaden behöver fördelas så att mindre kommuner klarar den."},
                             {"proposedText", "Kostnaden fördelas efter folkmängd."}});
        }
        answers.push_back({address + "/tasks/" + tasks[i]["number"].dump() + "/answers",
                           "registrar:" + tasks[i]["addressee"]["id"].get<std::string>(),
                           {{"parts", {{{"name", "stance"}, {"value", "supports_with_changes"}}}},
                            {"remarks", std::move(given)}}});
    }
    return answers;
}

// Until the whole answer has come; what the client then makes of it is not counted.
std::vector<double> read_often(Desk& desk, const std::string& path) {
    std::vector<double> ms;
    for (int i = 0; i < readings; ++i) {
        const auto begun = Clock::now();
        desk.fetch("GET", path, nullptr, "lead");
        ms.push_back(seconds_since(begun) * 1000);
    }
    return ms;
}

// All rows of the case's texts and items, with SQLite alone.
std::vector<double> read_raw(const std::filesystem::path& folder) {
    SQLite::Database database((folder / "overens.db").string(), SQLite::OPEN_READONLY);
    std::vector<double> ms;
    for (int i = 0; i < readings; ++i) {
        const auto begun = Clock::now();
        std::size_t bytes = 0;
        for (const char* sql :
             {"SELECT * FROM texts WHERE case_number = 1", "SELECT * FROM items WHERE case_number = 1"}) {
            SQLite::Statement rows(database, sql);
            while (rows.executeStep()) {
                for (int column = 0; column < rows.getColumnCount(); ++column)
                    bytes += static_cast<std::size_t>(rows.getColumn(column).size());
            }
        }
        if (bytes == 0) throw std::runtime_error("no rows were read");
        ms.push_back(seconds_since(begun) * 1000);
    }
    return ms;
}

std::string rollout_lifecycle() {
    std::string yaml = R"(format: 1
lifecycle: rollout_of_many
version: 1
title: {sv: "Införande", en: "Rollout"}
roles: {lead: {title: {sv: "Ansvarig", en: "Lead"}}}
words: {ready: {sv: "Klart", en: "Ready"}}
start: carrying_out
states:
  carrying_out:
    title: {sv: "Införs", en: "Rolling out"}
    work:
)";
    for (int measure = 1; measure <= measures; ++measure) {
        const std::string number = std::to_string(measure);
        yaml += "      m" + number + ": {title: {sv: \"M" + number + "\", en: \"M" + number +
                "\"}, ask: each party, answer: {ready: yes_no}, due: 9 weeks}\n";
    }
    return yaml + "    then: settled\n  settled: {title: {sv: \"Klart\", en: \"Settled\"}, end: completed}\n";
}

Json start_body(const Parties& parties, const char* lifecycle) {
    return {{"lifecycle", lifecycle},
            {"title", "Ett avtal för alla"},
            {"parties", parties.ids},
            {"roles", {{{"role", "lead"}, {"holder", parties.ids.front()}}}}};
}

std::string go_out(Desk& lead, const Parties& parties) {
    const std::string base = "/v1/collaborations/" + parties.collaboration + "/cases";
    const std::string address =
        base + "/" +
        lead.send("POST", base, start_body(parties, "county_agreement"), "lead")["case"].get<std::string>();
    lead.send("PUT", address + "/fields/earliest_force", {{"value", "2030-01-01"}}, "lead");
    lead.send("PUT", address + "/fields/in_force_when", {{"value", "on_record"}}, "lead");
    lead.send("POST", address + "/documents/proposal/versions", {{"text", text_of_120_clauses()}}, "lead");
    return address;
}

void move(Desk& lead, const std::string& address, const char* name) {
    lead.send("GET", address, nullptr, "lead");
    const std::string tag = lead.tag();
    lead.send("POST", address + "/transitions", {{"move", name}}, "lead", "application/json", tag);
}

void print_reading(const char* what, const std::vector<double>& ms, double wanted, std::size_t bytes,
                   const std::vector<double>& raw) {
    std::cout << "  " << what << ": " << spread(ms, 1) << " ms, " << bytes / 1000
              << " kB of JSON; wanted: under " << fixed(wanted, 0)
              << " ms; times reading the rows raw: " << fixed(median(ms) / median(raw), 1) << '\n';
}

// A rollout in which the first measures are done by all.
std::string rolled_out(const ServerProcess& server, Desk& lead, const Parties& parties) {
    lead.send("POST", "/v1/collaborations/" + parties.collaboration + "/lifecycles", rollout_lifecycle(),
              "administrator", "application/yaml");
    const std::string cases = "/v1/collaborations/" + parties.collaboration + "/cases";
    const std::string rollout =
        cases + "/" +
        lead.send("POST", cases, start_body(parties, "rollout_of_many"), "lead")["case"].get<std::string>();
    std::vector<Answer> done;
    const Json tasks = lead.send("GET", rollout + "/tasks", nullptr, "lead");
    for (const Json& task : tasks["tasks"]) {
        if (task["work"].get<std::string>() > "m4") continue;
        done.push_back({rollout + "/tasks/" + task["number"].dump() + "/answers",
                        "registrar:" + task["addressee"]["id"].get<std::string>(),
                        {{"parts", {{{"name", "ready"}, {"value", true}}}}}});
    }
    send_all(server, done);
    return rollout;
}

}  // namespace

int main() {
    keep_to_two_processors();
    const WorkFolder work;
    const auto folder = work.path() / "data";
    const Parties parties = make_folder(folder, asked - 13);
    ServerProcess server(folder, day_of_all);
    Desk lead(server);

    const std::string address = go_out(lead, parties);
    const auto opening = Clock::now();
    move(lead, address, "send_out");
    const double opened_ms = seconds_since(opening) * 1000;
    const Json tasks = lead.send("GET", address + "/tasks", nullptr, "lead")["tasks"];
    const std::vector<double> waiting = read_often(lead, address + "/waiting");
    const std::size_t waiting_bytes = lead.bytes();
    const double answered = send_all(server, answers_to(address, tasks));
    const std::string compilation = address + "/works/consultation.respond/compilation";
    const std::vector<double> compiled = read_often(lead, compilation);
    const std::size_t compiled_bytes = lead.bytes();
    const std::vector<double> raw = read_raw(folder);

    std::vector<Answer> dispositions;
    for (int remark = 1; remark <= remarks; ++remark) {
        dispositions.push_back({address + "/remarks/" + std::to_string(remark) + "/dispositions",
                                "lead",
                                {{"disposition", "accepted"}, {"comment", "Införs i nästa version"}}});
    }
    const double disposed = send_all(server, dispositions);
    move(lead, address, "finish");

    const std::string rollout = rolled_out(server, lead, parties);
    const std::vector<double> grid = read_often(lead, rollout + "/rollout");
    const std::size_t grid_bytes = lead.bytes();

    std::cout << asked << " asked, " << clauses << " clauses, " << remarks << " remarks, " << client_count
              << " clients\n  the round opens in " << fixed(opened_ms, 0) << " ms\n  " << tasks.size()
              << " answers, durable: " << fixed(answered, 2) << " s, "
              << fixed(static_cast<double>(tasks.size()) / answered, 0) << " a second, "
              << fixed(remarks / answered, 0) << " remarks a second\n  " << remarks
              << " dispositions, durable: " << fixed(disposed, 2) << " s, " << fixed(remarks / disposed, 0)
              << " a second; then the round is closed\n"
              << "  SQLite alone, the case's texts and items: " << spread(raw, 1) << " ms\n";
    print_reading("what it waits for, before the answers", waiting, 5, waiting_bytes, raw);
    print_reading("the compilation", compiled, 50, compiled_bytes, raw);
    print_reading("the grid", grid, 20, grid_bytes, raw);
    server.stop();
    return 0;
}
