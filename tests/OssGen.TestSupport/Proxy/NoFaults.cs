namespace OssGen.TestSupport.Proxy;

/// <summary>Lets everything pass: the proxy then only counts.</summary>
internal sealed class NoFaults : IFaultScript
{
    public Fault FaultFor(Exchange exchange) => Fault.None;
}
