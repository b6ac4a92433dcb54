using Microsoft.CodeAnalysis;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Diagnostics;

/// <summary>A collector of the findings of one file that drops all after the first 200.</summary>
internal sealed class DiagnosticLog(string path)
{
    private const int Limit = 200;

    private readonly List<DiagnosticInfo> _found = [];

    public void Report(DiagnosticDescriptor descriptor, SpecSpan span, params string[] arguments)
    {
        if (_found.Count < Limit)
        {
            _found.Add(new DiagnosticInfo(descriptor.Id, path, span, new EquatableArray<string>(arguments)));
        }
    }

    public EquatableArray<DiagnosticInfo> ToArray() => new([.. _found]);
}
