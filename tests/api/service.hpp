// The whole service in process, without sockets: a memory store, a clock set by hand, ids from a seed.
#pragma once

#include <initializer_list>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "api/http/router.hpp"
#include "api/log.hpp"
#include "api/ports/lifecycle_tools.hpp"

namespace overens::api::test {

// Lifecycles as main wires them, without diagrams of other formats than SVG.
class TestLifecycles : public LifecycleTools {
  public:
    std::expected<ReadLifecycle, std::vector<LifecycleProblem>> read(
        const LifecycleText& text) const override;
    std::expected<ReadLifecycle, std::vector<LifecycleProblem>> read_proven(
        const LifecycleText& text) const override;
    std::vector<std::string> shipped() const override;
    std::optional<std::string> shipped_text(std::string_view name) const override;
    std::string diagram(const Definition& definition, DiagramFormat format, Language language) const override;
};

DefinitionReader reader_of(const LifecycleTools& lifecycles);

// Keeps what the router says went wrong.
class KeepingLog : public SilentLog {
  public:
    void request(const RequestLine& line) override {
        const std::scoped_lock lock(mutex_);
        clients.push_back(line.client);
    }
    void error(std::string_view what) override { errors.emplace_back(what); }
    std::vector<std::string> errors;
    std::vector<std::string> clients;  // of each request, as the log names them

  private:
    std::mutex mutex_;
};

using HeaderList = std::vector<std::pair<std::string, std::string>>;

class Service {
  public:
    // At 08.00 local time on `today`. `store`: another one than a fresh memory store; must outlive the
    // service.
    explicit Service(Day today = Day::of(2024, 9, 2), Store* store = nullptr);

    // `body` is JSON unless the headers say otherwise. `acting_as` empty: the header is not sent.
    Response send(const std::string& method, const std::string& target, const std::string& body = {},
                  const std::string& acting_as = {}, HeaderList more = {}) const;
    // 200 is required.
    Json get(const std::string& target) const;
    // By the administrator; 200 or 201 is required.
    Json put(const std::string& target, const Json& body,
             const std::string& acting_as = "administrator") const;
    // 200 or 201 is required; adds the case's ETag where the path is a case's.
    Json post(const std::string& target, const Json& body, const std::string& acting_as = "lead") const;
    // The newest ETag of a case, by any path within it.
    std::string tag_of_case(const std::string& target) const;

    void set_today(const std::string& day) const;

    ManualClock clock;
    TestLifecycles lifecycles;
    std::unique_ptr<Store> own_store;
    Store& store;
    RandomIds ids;
    Dispatcher dispatcher;
    KeepingLog log;
    MigrationRuns migrations;
    Services services;
    Router router;
};

inline const std::string in_orebro = "/v1/collaborations/orebro";

// Publishes a lifecycle in the collaboration `in_orebro`; 201 is required.
void publish_text(const Service& service, const char* lifecycle);

// A collaboration of three parties with their bodies, meetings and the lifecycle "statement" below.
void fill_orebro(const Service& service);
// Asks each party for a statement on a draft; two words, remarks, a due day.
extern const char* const statement_lifecycle;
// A case of it with a draft; its address.
std::string start_statement(const Service& service);
// The lead asks the three parties.
Json move_ask(const char* answer_by = "2024-10-01");
std::string answer_path(const std::string& address, const Json& task);

Json body_of(const Response& response);

}  // namespace overens::api::test
