using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Stages;

/// <summary>An operation linked among the types of a target.</summary>
/// <param name="Declaration">As declared.</param>
/// <param name="Model">What is emitted; null when it has errors.</param>
/// <param name="Used">Names of the shapes and enums that it refers to.</param>
/// <param name="Findings">What was found in it.</param>
internal sealed record LinkedOperation(
    Declaration<OperationSpec> Declaration, OperationModel? Model, EquatableArray<string> Used, EquatableArray<Finding> Findings);
