#include "engine/cases/effects.hpp"

#include <algorithm>

#include "engine/cases/case_values.hpp"
#include "engine/cases/holds.hpp"
#include "engine/cases/judge.hpp"
#include "engine/cases/register_effects.hpp"
#include "engine/cases/resolve.hpp"
#include "engine/cases/run.hpp"

namespace overens {
namespace {

FieldValue value_as(ValueType type, const expressions::Value& value) {
    switch (type) {
        case ValueType::yes_no: return value.number != 0;
        case ValueType::date: return Day(static_cast<std::int32_t>(value.number));
        case ValueType::choice: return std::string{value.word};
        default: return value.number;
    }
}

FieldValue computed(Step& step, const SetField& effect, Day opened_on) {
    if (const auto* when = std::get_if<When>(&effect.value)) {
        const auto day = day_of(step.reg, step.subject, *when, opened_on, step.today, WorkingCalendar{});
        return day ? FieldValue{*day} : FieldValue{};
    }
    const auto& expression = std::get<expressions::Expression>(effect.value);
    const auto value = expression.evaluate(CaseValues(step.definition, step.subject, step.today));
    if (!value) {
        throw StepFailed{refuse(RefusalKind::conflict, "number_too_large",
                                {"Ett tal blir för stort: " + expression.text(),
                                 "A number becomes too large: " + expression.text()},
                                "field:" + effect.field)};
    }
    return value_as(step.definition.field(effect.field)->type, *value);
}

struct CarryOut {
    Step& step;
    Day opened_on;
    const Chosen& chosen;

    void operator()(const SetField& effect) {
        FieldValue value = computed(step, effect, opened_on);
        step.emit(events::FieldSet{effect.field, {}, std::move(value)});
        step.timers_stale = true;
    }
    void operator()(const OpenWork& effect) { open_work(step, effect.work); }
    void operator()(const Tell& effect) {
        std::vector<Addressee> to;
        for (const Who& who : effect.who) {
            const auto some = addressees(step.definition, step.reg, step.subject, who, step.today);
            to.insert(to.end(), some.begin(), some.end());
        }
        tell(step, "lifecycle", to, {}, 0, effect.text);
    }
    void operator()(const StartCase& effect) {
        const std::string& lifecycle = effect.lifecycle.empty() ? chosen.lifecycle : effect.lifecycle;
        step.emit(events::CaseAsked{lifecycle, std::string{word_of(effect.relation)}, effect.copy,
                                    step.keep(chosen.title)});
    }
    void operator()(const SendSignal& effect) {
        step.emit(events::SignalSent{effect.name, std::string{word_of(effect.to)}});
    }
    void operator()(const Appoint& effect) { appoint(step, effect, opened_on); }
    void operator()(const Dissolve& effect) { dissolve(step, effect, opened_on); }
    void operator()(const Adopt& effect) {
        const auto found = step.subject.documents.find(effect.document);
        if (found == step.subject.documents.end() || found->second.versions.empty()) return;
        step.emit(events::DocumentAdopted{effect.document,
                                          version_agreed(step.definition, step.subject, effect.document)});
    }
    void operator()(const Retire& effect) { step.emit(events::DocumentRetired{effect.document}); }
    void operator()(const PutOnHold& effect) { put_on_hold(step, effect, opened_on); }
};

}  // namespace

void carry_out(Step& step, const std::vector<Effect>& effects, Day opened_on, const Chosen& chosen) {
    for (const Effect& effect : effects) std::visit(CarryOut{step, opened_on, chosen}, effect);
}

void tell(Step& step, const std::string& kind, const std::vector<Addressee>& to, const std::string& work,
          int item, const Title& text, bool missed) {
    std::vector<Addressee> once;
    for (const Addressee& addressee : to) {
        if (std::find(once.begin(), once.end(), addressee) == once.end()) once.push_back(addressee);
    }
    if (!once.empty()) step.emit(events::Told{kind, once, work, item, text, missed});
}

std::vector<Addressee> asked_in(const Step& step, const std::string& work) {
    std::vector<Addressee> asked;
    for (const int number : step.subject.works.at(work).items)
        asked.push_back(step.subject.items.at(number).addressee);
    return asked;
}

}  // namespace overens
