using OssGen.TestSupport.Proxy;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>The first request that fits is never answered; all others pass.</summary>
internal sealed class StallAt(Func<Exchange, bool> fits) : IFaultScript
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when the request has come.</summary>
    internal Task Reached => _reached.Task;

    public Fault FaultFor(Exchange exchange) =>
        fits(exchange) && _reached.TrySetResult() ? new Fault(FaultKind.StallRequest, InHead: true) : Fault.None;
}
