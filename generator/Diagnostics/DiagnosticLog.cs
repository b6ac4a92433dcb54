using Microsoft.CodeAnalysis;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Diagnostics;

/// <summary>Collects the findings of one file. Findings after the first 200 are dropped.</summary>
internal sealed class DiagnosticLog(string path)
{
    private const int Limit = 200;

    private readonly List<DiagnosticInfo> _found = [];

    public void Report(DiagnosticDescriptor descriptor, SpecSpan span, params string[] arguments) =>
        Report(descriptor, span, fix: null, arguments);

    public void Report(DiagnosticDescriptor descriptor, SpecSpan span, SpecFix? fix, params string[] arguments)
    {
        if (_found.Count < Limit)
        {
            _found.Add(new DiagnosticInfo(descriptor.Id, path, span, new EquatableArray<string>(arguments), fix));
        }
    }

    public EquatableArray<DiagnosticInfo> ToArray() => new([.. _found]);
}
