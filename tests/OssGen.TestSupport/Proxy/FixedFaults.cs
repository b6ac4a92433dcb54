namespace OssGen.TestSupport.Proxy;

/// <summary>The same fault for the first requests of one kind; all others pass.</summary>
internal sealed class FixedFaults(string action, Fault fault, int times = 1) : IFaultScript
{
    private int _left = times;

    public Fault FaultFor(Exchange exchange) => exchange.Action == action && Interlocked.Decrement(ref _left) >= 0 ? fault : Fault.None;
}
