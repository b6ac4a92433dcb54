using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Stages;

/// <summary>The result of a link: the model from which files are emitted, and the findings, which have no locations yet.</summary>
internal sealed record LinkResult(ServiceModel Model, EquatableArray<Finding> Findings);
