#include "workflows/random_lifecycle.hpp"

#include <algorithm>
#include <vector>

#include "engine/trying/dice.hpp"

namespace overens::workflows {

namespace {

constexpr const char* title = R"(title: {sv: "Namn", en: "Name"})";

struct MadeState {
    std::string name;
    std::size_t parent = 0;  // itself for those outermost
    enum class Form { plain, inner, tracks, end, terminated } form = Form::plain;
    std::vector<std::size_t> inside;
    std::vector<std::size_t> works;
};

struct MadeWork {
    enum class Kind { parties, lead, board, until, signal, condition, cases } kind = Kind::parties;
    std::string name;
    std::size_t state = 0;
    bool on_request = false;
};

class Maker {
  public:
    explicit Maker(std::uint64_t seed) : dice_(seed) {}

    std::string make() {
        make_states();
        make_works();
        std::string text = header();
        if (dice_.one_in(4)) text += "may:\n  " + move_of(outside) + "\n";
        text += "start: " + states_[top_.front()].name + "\nstates:\n";
        for (const std::size_t index : top_) text += written(index, "  ");
        return text;
    }

  private:
    static constexpr std::size_t outside = 1000;  // stands for the outermost state

    std::size_t add_state(std::size_t parent, MadeState::Form form) {
        const std::size_t index = states_.size();
        states_.push_back({"s" + std::to_string(index), parent, form, {}, {}});
        return index;
    }
    std::size_t add_inside(std::size_t around, MadeState::Form form) {
        const std::size_t index = add_state(around, form);
        states_[around].inside.push_back(index);
        return index;
    }
    void make_inside(std::size_t around, int least, int most) {
        const int count = dice_.between(least, most);
        for (int place = 0; place < count; ++place) add_inside(around, MadeState::Form::plain);
        add_inside(around, MadeState::Form::end);
        if (dice_.one_in(4)) add_inside(around, MadeState::Form::end);
        if (dice_.one_in(12)) add_inside(around, MadeState::Form::terminated);
    }
    void make_states() {
        const int count = dice_.between(2, 4);
        for (int place = 0; place < count; ++place) {
            top_.push_back(add_state(outside, MadeState::Form::plain));
            const std::size_t index = top_.back();
            if (states_.size() > 7) continue;
            if (dice_.one_in(5)) {
                states_[index].form = MadeState::Form::inner;
                make_inside(index, 1, 2);
            } else if (dice_.one_in(5)) {
                states_[index].form = MadeState::Form::tracks;
                for (int track = 0; track < 2; ++track) {
                    make_inside(add_inside(index, MadeState::Form::inner), 1, 2);
                }
            }
        }
        top_.push_back(add_state(outside, MadeState::Form::end));
        if (dice_.one_in(4)) top_.push_back(add_state(outside, MadeState::Form::terminated));
    }

    bool is_end(std::size_t state) const {
        return states_[state].form == MadeState::Form::end ||
               states_[state].form == MadeState::Form::terminated;
    }
    void make_works() {
        for (std::size_t state = 0; state < states_.size(); ++state) {
            if (is_end(state)) continue;
            const bool holds_others = states_[state].form != MadeState::Form::plain;
            const int count = dice_.one_in(holds_others ? 6 : 2) ? dice_.between(1, 2) : 0;
            for (int place = 0; place < count && works_.size() < 4; ++place) make_work(state);
        }
    }
    void make_work(std::size_t state) {
        using Kind = MadeWork::Kind;
        static const std::vector<Kind> kinds{Kind::parties, Kind::parties,   Kind::lead,
                                             Kind::lead,    Kind::board,     Kind::until,
                                             Kind::signal,  Kind::condition, Kind::cases};
        MadeWork work{dice_.any_of(kinds), "w" + std::to_string(works_.size()), state, false};
        const bool asked = work.kind == Kind::parties || work.kind == Kind::lead || work.kind == Kind::board;
        work.on_request = asked && dice_.one_in(8);
        states_[state].works.push_back(works_.size());
        works_.push_back(work);
    }

    std::string header() const {
        return std::string("format: 1\nlifecycle: made_up\nversion: 1\n") + title + "\nbodies:\n  board: {" +
               title + ", mandate: decide}\n" + "documents:\n  paper: {" + title + ", by: lead}\n" +
               "fields:\n  ends: {" + title + ", type: date, by: lead}\n" + "signals:\n  news: {" + title +
               "}\n" +
               "words:\n  good: {sv: \"Bra\", en: \"Good\"}\n  bad: {sv: \"Illa\", en: \"Bad\"}\n"
               "  view: {sv: \"Syn\", en: \"View\"}\n  agreed: {sv: \"Ja\", en: \"Yes\"}\n";
    }

    std::string atom_of(const MadeWork& work) {
        const std::string& name = work.name;
        switch (work.kind) {
            case MadeWork::Kind::parties: {
                const std::vector<std::string> all{".all(x, x.view == 'good')", ".exists(x, x.view == 'bad')",
                                                   ".exists(x, !x.answered)",
                                                   ".all(x, x.answered && x.view == 'bad')", ".done"};
                return name + dice_.any_of(all);
            }
            case MadeWork::Kind::lead: {
                return name + (dice_.one_in(3) ? ".done" : ".agreed");
            }
            case MadeWork::Kind::board: {
                const std::vector<std::string> all{".accepts", ".approves", ".outcome == 'rejected'",
                                                   ".done"};
                return name + dice_.any_of(all);
            }
            default: return name + ".done";
        }
    }
    std::string atom() {
        if (!works_.empty() && !dice_.one_in(4)) return atom_of(dice_.any_of(works_));
        const std::size_t index = dice_.below(states_.size());
        const MadeState& state = states_[index];
        if (state.form == MadeState::Form::inner && dice_.one_in(2)) {
            return state.name + ".ended != 'open'";
        }
        return state.name + ".active";
    }
    std::string expression() {
        std::string left = atom();
        if (dice_.one_in(4)) left = "!(" + left + ")";
        if (!dice_.one_in(3)) return left;
        return "(" + left + (dice_.one_in(2) ? ") && (" : ") || (") + atom() + ")";
    }

    // Beside this state, or beside a state around it.
    std::string target_of(std::size_t from) {
        std::size_t level = from;
        while (level != outside && states_[level].parent != outside && dice_.one_in(8))
            level = states_[level].parent;
        if (level == outside) return states_[dice_.any_of(top_)].name;
        std::size_t parent = states_[level].parent;
        // Tracks are entered together.
        if (parent != outside && states_[parent].form == MadeState::Form::tracks)
            parent = states_[parent].parent;
        const auto& beside = parent == outside ? top_ : states_[parent].inside;
        const auto own = std::ranges::find(beside, level);
        if (own + 1 < beside.end() && dice_.one_in(2)) return states_[*(own + 1)].name;
        return states_[dice_.any_of(beside)].name;
    }

    std::string tell(const std::string& what) const {
        return "{tell: {who: lead, text: {sv: \"" + what + "\", en: \"" + what + "\"}}}";
    }
    // Work on request is opened where the state that holds it is sure to be active: not on the way to
    // another.
    std::string effects(std::size_t state, const std::string& told, bool goes) {
        std::string list = told.empty() ? "" : tell(told);
        const auto add = [&](const std::string& effect) { list += (list.empty() ? "" : ", ") + effect; };
        if (state != outside && !goes) {
            for (const std::size_t work : states_[state].works) {
                if (works_[work].on_request && dice_.one_in(2)) add("{open: " + works_[work].name + "}");
            }
        }
        if (dice_.one_in(10)) add("{set: {ends: 2025-06-01}}");
        return list;
    }
    std::string ways(std::size_t state, const std::string& part, bool of_work) {
        const int count = dice_.one_in(2) ? 1 : dice_.between(2, 3);
        std::string text = "[";
        for (int way = 1; way <= count; ++way) {
            text += way == 1 ? "{" : ", {";
            if (way < count) text += "if: \"" + expression() + "\", ";
            const bool goes = !of_work || dice_.one_in(3);
            text += "do: [" + effects(state, part + "/" + std::to_string(way), goes) + "]";
            if (goes) text += ", go: " + target_of(state);
            text += "}";
        }
        return text + "]";
    }
    std::string move_of(std::size_t state) {
        std::string text = "m" + std::to_string(moves_++) + ": {" + title + ", by: lead";
        std::string needs;
        const auto need = [&](const std::string& what) { needs += (needs.empty() ? "" : ", ") + what; };
        if (dice_.one_in(4)) need("ends");
        if (dice_.one_in(4)) need("paper");
        if (!works_.empty() && dice_.one_in(6)) need(dice_.any_of(works_).name);
        if (dice_.one_in(4)) need("{that: \"" + expression() + R"(", say: {sv: "Nej", en: "No"}})");
        if (!needs.empty()) text += ", needs: [" + needs + "]";
        const bool stays = dice_.one_in(3);
        const std::string done = effects(state, "", !stays);
        const bool goes = done.empty() || !stays;
        if (dice_.one_in(8)) text += ", fill: [ends]";
        if (!done.empty()) text += ", do: [" + done + "]";
        if (goes) text += ", go: " + target_of(state);
        return text + "}";
    }
    std::string watch_of(std::size_t state) {
        std::string text = "h" + std::to_string(watches_++) + ": {";
        switch (dice_.below(4)) {
            case 0: text += "signal: news"; break;
            case 1: text += "at: ends"; break;
            default: text += "if: \"" + expression() + "\""; break;
        }
        if (text.ends_with("news") && dice_.one_in(3)) text += ", if: \"" + expression() + "\"";
        const bool stays = dice_.one_in(3);
        const std::string done = effects(state, "", !stays);
        const bool goes = done.empty() || !stays;
        if (!done.empty()) text += ", do: [" + done + "]";
        if (goes) text += ", go: " + target_of(state);
        return text + "}";
    }

    std::string work_text(const MadeWork& work) {
        using Kind = MadeWork::Kind;
        std::string text = work.name + ": {" + title + ", ";
        switch (work.kind) {
            case Kind::parties:
                text += "ask: each party, answer: {view: {choice: [good, bad]}}";
                if (dice_.one_in(6)) text += ", enough: " + std::to_string(dice_.between(1, 2));
                if (dice_.one_in(8)) text += ", about: paper";
                break;
            case Kind::lead:
                text += "ask: lead, answer: {agreed: yes_no}";
                if (dice_.one_in(8)) text += ", due: ends";
                break;
            case Kind::board:
                text += "decide: board, as: decide, counts: taken";
                if (dice_.one_in(4)) text += ", about: paper, keep: accepted";
                break;
            case Kind::until: text += "wait: {until: ends}"; break;
            case Kind::signal: text += "wait: {signal: news}"; break;
            case Kind::condition: text += "wait: {for: \"" + expression() + "\"}"; break;
            case Kind::cases: text += "wait: {cases: part_of}"; break;
        }
        if (work.on_request) {
            text += ", on_request: true";
        } else if (dice_.one_in(8)) {
            text += ", optional: true";
        }
        if (dice_.one_in(4)) text += ", then: " + ways(work.state, "work-then " + work.name, true);
        return text + "}";
    }

    std::string written(std::size_t index, const std::string& indent) {
        const MadeState& state = states_[index];
        std::string text = indent + state.name + ":\n";
        const std::string inner = indent + "  ";
        text += inner + title + "\n";
        if (state.form == MadeState::Form::end) return text + inner + "end: completed\n";
        if (state.form == MadeState::Form::terminated) return text + inner + "end: terminated\n";
        if (dice_.one_in(12)) text += inner + "lock: [paper]\n";
        if (!state.works.empty()) {
            text += inner + "work:\n";
            for (const std::size_t work : state.works) text += inner + "  " + work_text(works_[work]) + "\n";
        }
        const bool is_track =
            state.parent != outside && states_[state.parent].form == MadeState::Form::tracks;
        const bool can_be_done = !state.works.empty() || state.form != MadeState::Form::plain;
        const bool goes_on = !is_track && dice_.one_in(can_be_done ? 2 : 6);
        if (dice_.one_in(can_be_done ? 4 : 2) || (!goes_on && !can_be_done)) {
            text += inner + "may:\n" + inner + "  " + move_of(index) + "\n";
            if (dice_.one_in(4)) text += inner + "  " + move_of(index) + "\n";
        }
        if (dice_.one_in(5)) text += inner + "watch:\n" + inner + "  " + watch_of(index) + "\n";
        if (goes_on || (can_be_done && !is_track && !dice_.one_in(4)))
            text += inner + "then: " + ways(index, "then " + state.name, false) + "\n";
        if (state.form == MadeState::Form::inner) {
            text += inner + "start: " + states_[state.inside.front()].name + "\n" + inner + "states:\n";
        }
        if (state.form == MadeState::Form::tracks) text += inner + "tracks:\n";
        for (const std::size_t each : state.inside) text += written(each, inner + "  ");
        return text;
    }

    trying::Dice dice_;
    std::vector<MadeState> states_;
    std::vector<MadeWork> works_;
    std::vector<std::size_t> top_;
    int moves_ = 0, watches_ = 0;
};

}  // namespace

std::string random_lifecycle(std::uint64_t seed) {
    return Maker(seed).make();
}

}  // namespace overens::workflows
