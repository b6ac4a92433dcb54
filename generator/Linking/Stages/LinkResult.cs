using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Stages;

/// <summary>What a link gives: the model that emitters see, and findings that still lack their place.</summary>
internal sealed record LinkResult(ServiceModel Model, EquatableArray<Finding> Findings);
