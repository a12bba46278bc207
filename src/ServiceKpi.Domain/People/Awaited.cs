namespace ServiceKpi.Domain.People;

/// <summary>What somebody who has signed in has to do before anything else.</summary>
public enum Awaited
{
    /// <summary>Nothing: they are in.</summary>
    Nothing,

    /// <summary>Show their second factor.</summary>
    SecondStep,

    /// <summary>Choose a second factor, because one is demanded and they have none.</summary>
    SetUp,
}
