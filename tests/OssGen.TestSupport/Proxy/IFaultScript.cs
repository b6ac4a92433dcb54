namespace OssGen.TestSupport.Proxy;

/// <summary>Says what happens to a request.</summary>
internal interface IFaultScript
{
    /// <summary>The fault for one request; asked for once each.</summary>
    Fault FaultFor(Exchange exchange);
}
