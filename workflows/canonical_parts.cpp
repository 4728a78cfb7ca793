#include "workflows/canonical_parts.hpp"

namespace overens::workflows {

namespace {

struct WaitWriter {
    Json operator()(const WaitUntil& wait) const { return Json().set("until", to_text(wait.day)); }
    Json operator()(const WaitFor& wait) const { return Json().set("for", wait.condition.text()); }
    Json operator()(const WaitSignal& wait) const { return Json().set("signal", wait.signal); }
    Json operator()(const WaitCases& wait) const { return Json().set("cases", word_of(wait.relation)); }
};

Json canonical_wait(const Wait& wait) {
    return std::visit(WaitWriter{}, wait);
}

struct EffectWriter {
    const Definition& definition;

    Json operator()(const SetField& set) const {
        Json json;
        json.set("field", set.field);
        if (const auto* expression = std::get_if<expressions::Expression>(&set.value)) {
            json.set("expression", expression->text());
        } else {
            json.set("time", to_text(std::get<When>(set.value)));
        }
        return Json().set("set", std::move(json));
    }
    Json operator()(const OpenWork& open) const {
        return Json().set("open", definition.works[open.work].name);
    }
    Json operator()(const Tell& tell) const {
        return Json().set(
            "tell", Json().set("who", canonical_whos(tell.who)).set("text", canonical_title(tell.text)));
    }
    Json operator()(const StartCase& start) const {
        Json json;
        json.set("lifecycle", start.lifecycle.empty() ? std::string("chosen") : start.lifecycle);
        json.set("as", word_of(start.relation)).set_if_any("copy", canonical_names(start.copy));
        return Json().set("start_case", std::move(json));
    }
    Json operator()(const SendSignal& signal) const {
        return Json().set("signal", Json().set("name", signal.name).set("to", word_of(signal.to)));
    }
    Json operator()(const Appoint& appoint) const {
        Json json;
        json.set("to", appoint.place).set("who", appoint.who);
        if (appoint.from) json.set("from", to_text(*appoint.from));
        if (appoint.until) json.set("until", to_text(*appoint.until));
        json.set_if_any("instead_of", appoint.instead_of);
        return Json().set("appoint", std::move(json));
    }
    Json operator()(const Dissolve& dissolve) const {
        Json json;
        json.set("body", dissolve.place).set_if_any("successor", dissolve.successor);
        if (dissolve.from) json.set("from", to_text(*dissolve.from));
        return Json().set("dissolve", std::move(json));
    }
    Json operator()(const Adopt& adopt) const { return Json().set("adopt", adopt.document); }
    Json operator()(const Retire& retire) const { return Json().set("retire", retire.document); }
    Json operator()(const PutOnHold& hold) const {
        return Json().set("hold", Json()
                                      .set("until", canonical_wait(hold.until))
                                      .set("look_again_at", to_text(hold.look_again_at)));
    }
};

Json canonical_need(const Need& need) {
    if (need.kind != Need::Kind::that) return need.name;
    return Json().set("that", need.that->text()).set("say", canonical_title(need.say));
}

void set_go(Json& json, const Definition& definition, const std::optional<StateIndex>& go) {
    if (go) json.set("go", definition.states[*go].name);
}

Json canonical_answer(const std::vector<AnswerPart>& parts) {
    Json answer;
    for (const AnswerPart& part : parts) {
        answer.set(part.name, Json()
                                  .set("type", word_of(part.type))
                                  .set_if_any("choice", canonical_names(part.choice))
                                  .set("required", part.required));
    }
    return answer;
}

Json canonical_amounts(const std::vector<Amount>& amounts) {
    Json::List list;
    for (const Amount& amount : amounts) list.emplace_back(to_text(amount));
    return list;
}

Json canonical_escalations(const std::vector<Escalation>& escalations) {
    Json::List list;
    for (const Escalation& escalation : escalations) {
        Json json;
        json.set("after", to_text(escalation.after)).set("tell", canonical_whos(escalation.tell));
        list.push_back(std::move(json));
    }
    return list;
}

void add_decision_keys(Json& json, const Work& work) {
    if (work.kind != Work::Kind::decide) return;
    Json::List stays;
    for (const Outcome outcome : work.stays_open_on) stays.emplace_back(word_of(outcome));
    json.set("as", word_of(work.as))
        .set("counts", word_of(work.counts))
        .set("stays_open_on", std::move(stays));
    json.set_if_any("options", canonical_names(work.options));
    json.set_if_any("keep_accepted", work.keep_accepted).set_if_any("delegable", work.delegable);
    json.set_if_any("checked", work.checked);
}

void add_due_keys(Json& json, const Work& work) {
    if (work.due) json.set("due", to_text(*work.due));
    if (work.not_before) json.set("not_before", to_text(*work.not_before));
    json.set_if_any("remind", canonical_amounts(work.remind));
    json.set_if_any("escalate", canonical_escalations(work.escalate));
    json.set_if_any("silence", canonical_escalations(work.silence));
    json.set_if_any("late_closes", work.late_closes);
}

std::string_view word_of_kind(Work::Kind kind) {
    switch (kind) {
        case Work::Kind::ask: return "ask";
        case Work::Kind::decide: return "decide";
        case Work::Kind::wait: return "wait";
        case Work::Kind::plan: return "plan";
    }
    return "";
}

}  // namespace

Json canonical_title(const Title& title) {
    return Json().set("sv", title.sv).set_if_any("en", title.en);
}

Json canonical_names(const std::vector<std::string>& names) {
    return Json::List(names.begin(), names.end());
}

Json canonical_whos(const std::vector<Who>& whos) {
    Json::List list;
    for (const Who& who : whos) list.emplace_back(to_text(who));
    return list;
}

Json canonical_effects(const Definition& definition, const std::vector<Effect>& effects) {
    Json::List list;
    for (const Effect& effect : effects) list.push_back(std::visit(EffectWriter{definition}, effect));
    return list;
}

Json canonical_ways(const Definition& definition, const std::vector<Way>& ways) {
    Json::List list;
    for (const Way& way : ways) {
        Json json;
        if (way.guard) json.set("if", way.guard->text());
        json.set_if_any("do", canonical_effects(definition, way.effects));
        set_go(json, definition, way.go);
        list.push_back(std::move(json));
    }
    return list;
}

Json canonical_moves(const Definition& definition, const std::vector<Move>& moves) {
    Json::List list;
    for (const Move& move : moves) {
        Json::List needs;
        for (const Need& need : move.needs) needs.push_back(canonical_need(need));
        Json json;
        json.set("name", move.name)
            .set("title", canonical_title(move.title))
            .set("by", canonical_whos(move.by));
        if (!move.help.sv.empty()) json.set("help", canonical_title(move.help));
        json.set_if_any("needs", std::move(needs)).set_if_any("fill", canonical_names(move.fill));
        json.set_if_any("do", canonical_effects(definition, move.effects));
        json.set_if_any("not_by", canonical_names(move.not_by));
        set_go(json, definition, move.go);
        list.push_back(std::move(json));
    }
    return list;
}

Json canonical_watches(const Definition& definition, const std::vector<Watch>& watches) {
    Json::List list;
    for (const Watch& watch : watches) {
        Json json;
        json.set("name", watch.name);
        if (watch.at) json.set("at", to_text(*watch.at));
        if (watch.every) json.set("every", to_text(*watch.every));
        if (watch.signal) json.set("signal", *watch.signal);
        if (watch.guard) json.set("if", watch.guard->text());
        json.set_if_any("do", canonical_effects(definition, watch.effects));
        set_go(json, definition, watch.go);
        list.push_back(std::move(json));
    }
    return list;
}

void add_canonical_work(Json& json, const Definition& definition, const Work& work) {
    if (work.kind == Work::Kind::wait) {
        json.set("wait", canonical_wait(*work.wait));
    } else {
        json.set(word_of_kind(work.kind), to_text(work.who));
    }
    json.set_if_any("answer", canonical_answer(work.answer));
    if (work.about) json.set("about", *work.about).set("show", word_of(work.show));
    if (work.level) json.set("level", word_of(*work.level));
    add_decision_keys(json, work);
    add_due_keys(json, work);
    if (work.follows) json.set("follows", definition.works[*work.follows].name);
    json.set_if_any("optional", work.optional).set_if_any("on_request", work.on_request);
    json.set_if_any("not_by", canonical_names(work.not_by));
    if (work.enough_count) json.set("enough", std::int64_t{*work.enough_count});
    if (work.enough_percent) json.set("enough", std::to_string(*work.enough_percent) + " %");
    json.set_if_any("then", canonical_ways(definition, work.then));
}

}  // namespace overens::workflows
