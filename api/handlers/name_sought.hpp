// A name, or an address of mail, that is looked for in what people have written, as whole words; and where in
// a case it stands.
//
// Threads: any. Errors: StoreFailure.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "api/http/response.hpp"
#include "engine/ports/case_store.hpp"

namespace overens::api {

class NameSought {
  public:
    explicit NameSought(std::string words) : words_(std::move(words)) {}

    // At least two words, or an address: what is shorter stands everywhere, and says nothing of a person.
    bool fits() const;
    // Never, where it does not fit.
    bool stands_in(std::string_view text) const;

  private:
    std::string words_;
};

// The words of a text that an event brought, as whoever asks may read them; null: they may not.
using ShownText = std::function<Json(const Event& event, int text)>;

// Step, kind of event and the text, which is null where whoever asks may not read it. With an `account`:
// where somebody else has named it, as case officer or as whoever made a link, as well.
Json places_of_name(const std::vector<Entry>& entries, const TextsByNumber& texts, const NameSought& name,
                    const std::string& account, const ShownText& shown);

}  // namespace overens::api
