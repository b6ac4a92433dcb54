using System.Xml.Linq;

namespace OssGen.Conformance.Tests.Examples;

/// <summary>One example of an operation, as the spec has it.</summary>
internal sealed record SpecExample(
    string Operation, string Name, XElement Call, HttpMessage Request, HttpMessage Response, XElement Returns)
{
    public Type RequestType => TypeOf("Request");

    public Type ResultType => TypeOf("Result");

    private Type TypeOf(string suffix) => typeof(OssClient).Assembly.GetType($"OssGen.{Operation}{suffix}")
        ?? throw new InvalidOperationException($"The client has no type {Operation}{suffix}.");
}
