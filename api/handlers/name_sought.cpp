#include "api/handlers/name_sought.hpp"

#include <algorithm>

#include "api/notify/mail_text.hpp"
#include "api/views/event_view.hpp"
#include "engine/cases/texts_of.hpp"

namespace overens::api {

namespace {

constexpr std::size_t shortest_word = 2;  // of a name, in bytes

// Every byte of a character beyond ASCII is taken for a letter.
bool is_of_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

int words_in(std::string_view text) {
    int words = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end >= shortest_word) ++words;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

bool names_account(const Event& event, const std::string& account) {
    if (account.empty()) return false;
    if (const auto* named = std::get_if<events::CaseOfficerNamed>(&event)) return named->person == account;
    if (const auto* shown = std::get_if<events::IdentityShown>(&event)) return shown->made_by == account;
    return false;
}

}  // namespace

bool NameSought::fits() const {
    return is_mail_address(words_) || words_in(words_) >= 2;
}

bool NameSought::stands_in(std::string_view text) const {
    if (!fits()) return false;
    for (std::size_t at = text.find(words_); at != std::string_view::npos; at = text.find(words_, at + 1)) {
        const std::size_t end = at + words_.size();
        const bool begins = at == 0 || !is_of_word(text[at - 1]);
        const bool ends = end == text.size() || !is_of_word(text[end]);
        if (begins && ends) return true;
    }
    return false;
}

Json places_of_name(const std::vector<Entry>& entries, const TextsByNumber& texts, const NameSought& name,
                    const std::string& account, const ShownText& shown) {
    Json places = Json::array();
    for (const Entry& entry : entries) {
        for (const Event& event : entry.events) {
            const auto add = [&](Json text) {
                places.push_back(
                    Json{{"step", entry.sequence}, {"kind", stored_name(event)}, {"text", std::move(text)}});
            };
            if (names_account(event, account)) add(nullptr);
            for (const int number : texts_of(event)) {
                const auto text = texts.find(number);
                if (text == texts.end() || !name.stands_in(text->second)) continue;
                add(shown(event, number));
            }
        }
    }
    return places;
}

}  // namespace overens::api
