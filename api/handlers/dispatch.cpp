// How a version comes to others: shared for comments, dispatched, received. The answer says what it means.
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/step.hpp"
#include "api/views/reach_view.hpp"

namespace overens::api::handlers {

namespace {

constexpr std::size_t most_receivers = 500;

template <class Command>
Command read_sending(Call& call) {
    Command command;
    command.document = call.parameter("document");
    command.version = call.number_parameter("version");
    command.to = call.body().names("to", Need::required, most_receivers);
    return command;
}

StepOptions that_means(Reach reach, const std::string& document) {
    StepOptions options{201, tag_of_document(document), {}};
    options.means = meaning_of(reach);
    return options;
}

}  // namespace

Response share_version(Call& call) {
    const auto command = read_sending<commands::ShareVersion>(call);
    const Act act = call.act();
    return take_step(call, act, command, that_means(Reach::shared, command.document));
}

Response dispatch_version(Call& call) {
    const auto command = read_sending<commands::DispatchVersion>(call);
    const Act act = call.act();
    return take_step(call, act, command, that_means(Reach::dispatched, command.document));
}

Response receive_version(Call& call) {
    ObjectReader& body = call.body();
    commands::ReceiveVersion command;
    command.document = call.parameter("document");
    command.version = call.number_parameter("version");
    command.by = body.name("by", Need::required);
    command.evidence = body.text("evidence", Need::optional);
    command.registry_number = body.text("registryNumber", Need::optional, {0, 60});
    const Act act = call.act();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (auto unseen = unseen_version(call)) return std::move(*unseen);
    return take_step(call, act, command, that_means(Reach::received, command.document));
}

}  // namespace overens::api::handlers
