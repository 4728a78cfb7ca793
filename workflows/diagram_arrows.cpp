#include "workflows/diagram_arrows.hpp"

namespace overens::workflows {

namespace {

class ArrowCollector {
  public:
    ArrowCollector(const Definition& definition, Language language)
        : definition_(definition), language_(language) {}

    std::vector<Arrow> collect() {
        for (StateIndex state = 0; state < definition_.states.size(); ++state) add_state(state);
        return std::move(arrows_);
    }

  private:
    void add_state(StateIndex index) {
        const State& state = definition_.states[index];
        add_ways(index, state.then);
        for (const WorkIndex work : state.works) add_ways(index, definition_.works[work].then);
        for (const Watch& watch : state.watch) {
            if (watch.go) arrows_.push_back({index, *watch.go, label_of(watch), true});
        }
        for (const Move& move : state.may) {
            if (move.go) arrows_.push_back({index, *move.go, text_in(move.title, language_), false});
        }
    }

    void add_ways(StateIndex from, const std::vector<Way>& ways) {
        for (const Way& way : ways) {
            if (!way.go) continue;
            const bool is_otherwise = !way.guard && ways.size() > 1;
            const std::string otherwise = language_ == Language::swedish ? "annars" : "otherwise";
            arrows_.push_back({from, *way.go,
                               way.guard      ? way.guard->text()
                               : is_otherwise ? otherwise
                                              : "",
                               true});
        }
    }

    std::string label_of(const Watch& watch) const {
        std::string label;
        if (watch.at) label = in_words(definition_, *watch.at, language_);
        if (watch.every) label = in_words(*watch.every, language_);
        if (watch.signal) label = text_in(definition_.signal(*watch.signal)->title, language_);
        if (!watch.guard) return label;
        return label.empty() ? watch.guard->text() : label + "; " + watch.guard->text();
    }

    const Definition& definition_;
    Language language_;
    std::vector<Arrow> arrows_;
};

}  // namespace

std::vector<Arrow> arrows_of(const Definition& definition, Language language) {
    return ArrowCollector(definition, language).collect();
}

}  // namespace overens::workflows
