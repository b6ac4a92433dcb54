namespace OssGen.Benchmarks;

/// <summary>Our side: a workload's call by the client.</summary>
internal sealed class ClientCall(OssClient client, Workload workload) : IMeasuredCall
{
    public ValueTask InvokeAsync() => workload.Call(client);
}
