namespace BridgeCoordinator.Domain.Planning;

/// <summary>The stable codes of plan findings. Programs rely on them: add, never rename.</summary>
public static class PlanCodes
{
    // The document cannot be read at all.
    public const string TooLarge = "tooLarge";
    public const string ContentType = "contentType";
    public const string NotUtf8 = "notUtf8";
    public const string Empty = "empty";
    public const string Syntax = "syntax";
    public const string AnchorNotAllowed = "anchorNotAllowed";
    public const string TagNotAllowed = "tagNotAllowed";
    public const string SecondDocument = "secondDocument";
    public const string TooDeep = "tooDeep";
    public const string TooManyNodes = "tooManyNodes";
    public const string KeyNotText = "keyNotText";
    public const string MoreFaults = "moreFaults";

    // A value has the wrong form.
    public const string UnknownKey = "unknownKey";
    public const string DuplicateKey = "duplicateKey";
    public const string Required = "required";
    public const string ExpectedMapping = "expectedMapping";
    public const string ExpectedList = "expectedList";
    public const string ExpectedText = "expectedText";
    public const string TooLong = "tooLong";
    public const string TooManyEntries = "tooManyEntries";
    public const string ForbiddenCharacter = "forbiddenCharacter";
    public const string LineBreak = "lineBreak";
    public const string NotANumber = "notANumber";
    public const string NumberOutOfRange = "numberOutOfRange";
    public const string NotTrueOrFalse = "notTrueOrFalse";
    public const string NotAChoice = "notAChoice";
    public const string NotADate = "notADate";
    public const string DateOutOfRange = "dateOutOfRange";
    public const string NotATime = "notATime";
    public const string NotAPhone = "notAPhone";

    // Values do not fit together.
    public const string EndBeforeStart = "endBeforeStart";
    public const string DateMissing = "dateMissing";
    public const string UnknownTimeZone = "unknownTimeZone";
    public const string BadId = "badId";
    public const string ReservedId = "reservedId";
    public const string IdNeeded = "idNeeded";
    public const string DuplicateId = "duplicateId";
    public const string CentralMissing = "centralMissing";
    public const string CentralTwice = "centralTwice";
    public const string UnknownSite = "unknownSite";
    public const string NoBridgeSite = "noBridgeSite";
    public const string UnknownUnit = "unknownUnit";
    public const string TooManyGroups = "tooManyGroups";
    public const string DueTwice = "dueTwice";

    // Warnings: the plan is accepted.
    public const string DateOpen = "dateOpen";
    public const string DateTentative = "dateTentative";
    public const string DateInPast = "dateInPast";
    public const string SummerTime = "summerTime";
    public const string DeadlinePast = "deadlinePast";
    public const string DeadlineBeforeIssue = "deadlineBeforeIssue";
    public const string DeadlineOpen = "deadlineOpen";
    public const string ExpectedBelowMinimum = "expectedBelowMinimum";
    public const string ExpectedTotalDiffers = "expectedTotalDiffers";
    public const string AgendaOutsideHours = "agendaOutsideHours";
    public const string AgendaOutOfOrder = "agendaOutOfOrder";
    public const string AgendaOverlap = "agendaOverlap";
    public const string SiteWithoutChair = "siteWithoutChair";
    public const string SiteWithoutContact = "siteWithoutContact";
}
