// One request on its way through a handler: its path, query, body and sender, and all that is wrong with
// them.
//
// A handler asks for what it needs, then asks whether anything was wrong, then acts. Values asked for are
// empty where something was wrong. One thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/access/admitted.hpp"
#include "api/http/json_input.hpp"
#include "api/http/object_reader.hpp"
#include "api/http/request.hpp"
#include "api/http/response.hpp"
#include "api/http/target.hpp"
#include "api/services.hpp"
#include "engine/ports/case_store.hpp"

namespace overens::api {

class Call {
  public:
    Call(const Services& services, const Request& request, PathParameters parameters, Admitted admitted);

    const Services& services() const { return services_; }
    const Request& request() const { return request_; }
    // Empty for reading without Acting-As.
    const Actor& actor() const { return admitted_.actor; }
    // Who has signed in; null: nobody.
    const Identity* identity() const { return admitted_.identity ? &*admitted_.identity : nullptr; }
    // The only cases that are there for them; none: all are.
    const std::optional<std::vector<std::string>>& cases_seen() const { return admitted_.cases; }
    // What they see of documents; none: everything.
    const std::optional<Viewer>& viewer() const { return admitted_.viewer; }

    // The router has checked that they are there and well formed.
    const std::string& parameter(std::string_view name) const;
    int number_parameter(std::string_view name) const;
    std::string collaboration() const { return parameter("collaboration"); }
    CaseKey case_key() const { return {collaboration(), parameter("case")}; }

    std::optional<std::string> query(std::string_view name);
    // At most 200 characters, one line that people can read.
    std::optional<std::string> query_text(std::string_view name);
    std::optional<int> query_number(std::string_view name, int least, int most);
    std::optional<std::string> query_word(std::string_view name, const std::vector<std::string>& words);
    // `page` and `limit`, with page × limit at most 10 000.
    Page page();
    // `asOf`: an instant, or the end of a day; today at the latest.
    std::optional<Instant> as_of();

    // The JSON object that was sent; an empty one when nothing was.
    ObjectReader& body();
    // Who, when it happened (`happenedOn`, not in the future) and where the record comes from (`origin`):
    // read from the body, or from the query where the body is a file.
    Act act();
    Act act_from_query();

    void complain(Blocker problem) { problems_.push_back(std::move(problem)); }
    // The answer to everything that was wrong, unknown members and parameters among it; absent when all was
    // well.
    std::optional<Response> wrong();

    Response problem(int status, Blocker reason) const;
    Response refused(const Refusal& refusal) const;
    Response not_found(std::string sv, std::string en, std::string at = {}) const;

  private:
    void read_body();
    void check_happened_on(Act& act, std::optional<Day> day, const std::string& at);

    const Services& services_;
    const Request& request_;
    PathParameters parameters_;
    Admitted admitted_;
    std::vector<QueryParameter> query_;
    std::vector<std::string> known_query_;
    nlohmann::json json_;
    std::optional<ObjectReader> body_;
    std::optional<JsonFault> unreadable_;  // then nothing else that is wrong is told
    bool checked_ = false;                 // for members and parameters that nobody asked for
    std::vector<Blocker> problems_;
};

}  // namespace overens::api
